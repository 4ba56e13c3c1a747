"""Getting at servers: discovery, credentials, signing in, and connections that cannot hang."""
