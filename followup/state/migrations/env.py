"""Alembic loads this file by name: it runs the migrations on the connection that `state.migrate` opened."""

from alembic import context

from followup.state.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the transaction is the caller's
)
context.run_migrations()
