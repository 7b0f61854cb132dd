"""`checkin store`: check it, and make its views again."""

import click

from checkin.cli.context import json_option, opened, show


@click.group()
def store() -> None:
    """The store on this laptop."""


@store.command()
@json_option
@click.pass_context
def check(ctx: click.Context, as_json: bool) -> None:
    """Check the file, the journal's chains, and that the views agree with the journal."""
    with opened(ctx.obj) as opened_store:
        findings = opened_store.check()
        place = opened_store.place
    value = {"store": place, "ok": all(f.ok for f in findings), "findings": [_described(f) for f in findings]}
    lines = [f"{'ok ' if f.ok else 'BAD'}  {f.name}: {f.message}" for f in findings]
    show(as_json, value, lambda: "\n".join([place, *lines]))
    ctx.exit(0 if value["ok"] else 1)


@store.command()
@click.pass_obj
def rebuild(data: str | None) -> None:
    """Make the views again from the journal. Changes nothing in a sound store."""
    with opened(data) as opened_store:
        opened_store.rebuild()
    click.echo("The views were made again from the journal.")


def _described(finding: object) -> dict[str, object]:
    return {name: getattr(finding, name) for name in ("name", "ok", "message")}
