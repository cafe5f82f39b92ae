"""`kb-trainer site`: build and preview the help site."""

import datetime as dt
from pathlib import Path
from typing import Final

import click

from kb_trainer.cli.options import (
    Command,
    Group,
    State,
    Translated,
    as_of,
    state_of,
)
from kb_trainer.cli.output import safe
from kb_trainer.cli.problems import as_line
from kb_trainer.errors import UserError
from kb_trainer.services.build_site import Built, build_site
from kb_trainer.services.site_inputs import Wanted
from kb_trainer.services.site_templates import copy_template, list_templates

PORT: Final = 8025

command = Group("site", help="cli.site.help")


@command.command(
    "build",
    cls=Command,
    help="site.build.help",
    params=[
        Translated(
            ["--out"],
            type=click.Path(path_type=Path),
            metavar="DIR",
            required=True,
            help="site.build.out",
        ),
        Translated(["--base-url"], metavar="URL", help="site.build.base_url"),
        Translated(["--strict"], is_flag=True, help="site.build.strict"),
        as_of(),
    ],
)
@click.pass_context
def build(
    ctx: click.Context,
    out: Path,
    base_url: str | None,
    strict: bool,  # noqa: FBT001  click's call
    day: dt.date,
) -> int:
    """Build the site and say what was left out."""
    state = state_of(ctx)
    wanted = Wanted(day=day, base_url=base_url)
    built = build_site(state.workspace(), out, wanted, strict=strict)
    _tell(state, built, out)
    return 1 if built.stopped else 0


def _tell(state: State, built: Built, out: Path) -> None:
    for problem in built.problems:
        click.echo(safe(as_line(problem, state.language)), err=True)
    if built.leaked:
        click.echo(state.say("site.leaked"), err=True)
        return
    if built.stopped:
        click.echo(state.say("site.stopped", count=len(built.problems)), err=True)
        return
    if built.left_out:
        click.echo(safe(state.say("site.left_out", paths=", ".join(built.left_out))), err=True)
    if not built.articles:
        click.echo(state.say("site.nothing", count=built.held_back), err=True)
        return
    counts = [
        state.say(f"site.built.{language}", count=count)
        for language, count in sorted(built.articles.items(), reverse=True)
    ]
    told = ", ".join(counts)
    done = state.say("site.built", folder=str(out), articles=told, files=built.files)
    click.echo(safe(done), err=True)


@command.command(
    "serve",
    cls=Command,
    help="site.serve.help",
    params=[
        Translated(["--port"], type=click.IntRange(0, 65535), default=PORT, help="site.serve.port"),
        Translated(["--drafts"], is_flag=True, help="site.serve.drafts"),
        as_of(),
    ],
)
@click.pass_context
def serve_command(
    ctx: click.Context,
    port: int,
    drafts: bool,  # noqa: FBT001  click's call
    day: dt.date,
) -> int:
    """Serve a live preview until interrupted."""
    from kb_trainer.services.serve_site import Preview, serve  # noqa: PLC0415  slow to load

    state = state_of(ctx)
    wanted = Wanted(day=day, base_url="", drafts=drafts, preview=True)

    def told(failure: UserError) -> None:
        click.echo(safe(state.say(failure.message, **failure.details)), err=True)

    preview = Preview(state.workspace().root, wanted, told)
    serve(
        preview,
        port,
        lambda address: click.echo(state.say("site.serve.ready", address=address), err=True),
    )
    return 0


@command.command(
    "check",
    cls=Command,
    help="site.check.help",
    params=[
        click.Argument(["folder"], metavar="DIR", type=click.Path(path_type=Path)),
        as_of(),
    ],
)
@click.pass_context
def check_command(ctx: click.Context, folder: Path, day: dt.date) -> int:
    """Check a finished site and print what is wrong."""
    from kb_trainer.services.check_site import check_site  # noqa: PLC0415  slow to load

    state = state_of(ctx)
    problems = check_site(folder, state.workspace(), Wanted(day=day))
    for problem in problems:
        click.echo(safe(as_line(problem, state.language)))
    message = "site.check.found" if problems else "site.check.clean"
    click.echo(safe(state.say(message, folder=str(folder), count=len(problems))), err=True)
    return 1 if problems else 0


@command.command(
    "templates",
    cls=Command,
    help="site.templates.help",
    params=[click.Argument(["name"], metavar="[NAME]", required=False)],
)
@click.pass_context
def templates_command(ctx: click.Context, name: str | None) -> int:
    """List the templates, or copy one."""
    state = state_of(ctx)
    workspace = state.workspace()
    if name is None:
        for template in list_templates(workspace):
            own = state.say("site.templates.own", name=template.name)
            click.echo(own if template.is_own else template.name)
        return 0
    path = copy_template(workspace, name)
    click.echo(safe(state.say("site.templates.copied", path=str(path))), err=True)
    return 0
