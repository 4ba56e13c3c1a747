"""The game tape of a deal: what its own thread tells of how it was lost (PLAYBOOK section 5)."""
