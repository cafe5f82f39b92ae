"""`kb-trainer rule`: lists, shows, tries and begins rules of the rubric."""

import click

from kb_trainer.cli.options import Command, Group, State, Translated, in_json, state_of
from kb_trainer.cli.output import print_json, print_table, safe
from kb_trainer.cli.problems import as_line
from kb_trainer.scoring.rubric import AREAS, Rule
from kb_trainer.services.rubric_files import rubric_of
from kb_trainer.services.rules import find_rules, new_rule, row, shown

command = Group("rule", help="cli.rule.help")


@click.command("list", cls=Command, help="score.rule.list.help", params=[in_json()])
@click.pass_context
def _list(ctx: click.Context, *, as_json: bool) -> int:
    state = state_of(ctx)
    rules = rubric_of(state.workspace_if_any()).rubric.rules
    if as_json:
        print_json({"rules": [row(rule) for rule in rules]})
        return 0
    off = f"({state.say('score.rule.off')})"
    print_table(
        [f"{rule.points:+4d}", rule.area, rule.id, rule.act, "" if rule.scores else off]
        for rule in rules
    )
    return 0


@click.command(
    "show",
    cls=Command,
    help="score.rule.show.help",
    params=[click.Argument(["id_"], metavar="ID"), in_json()],
)
@click.pass_context
def _show(ctx: click.Context, id_: str, *, as_json: bool) -> int:
    state = state_of(ctx)
    rules = find_rules(rubric_of(state.workspace_if_any()).rubric, id_)
    if as_json:
        told = [shown(rule) for rule in rules]
        print_json(told[0] if rules[0].id == id_ else {"rules": told})
    else:
        click.echo(safe("\n\n".join(_as_text(rule, state) for rule in rules)))
    return 0


def _as_text(rule: Rule, state: State) -> str:
    cap = "" if rule.cap is None else f" · {state.say('score.rule.cap', cap=rule.cap)}"
    lines = [
        f"{rule.id} · {rule.act} · {rule.area} · {rule.points:+d} · {rule.severity}{cap}",
        rule.path,
        "",
        rule.why.get(state.language, ""),
    ]
    if rule.better.get(state.language):
        lines.append(f"→ {rule.better[state.language]}")
    for found in (True, False):
        examples = [
            one for one in rule.examples.get(state.language, ()) if (one.span is not None) is found
        ]
        if examples:
            lines += ["", state.say("score.rule.match" if found else "score.rule.none")]
        for one in examples:
            start, end = one.span or (0, 0)
            text = f"{one.reply[:start]}[[{one.reply[start:end]}]]{one.reply[end:]}"
            lines.append(f"  - {text if found else one.reply}")
    return "\n".join(lines)


@click.command(
    "test",
    cls=Command,
    help="score.rule.test.help",
    params=[click.Argument(["id_"], required=False, metavar="[ID]")],
)
@click.pass_context
def _test(ctx: click.Context, id_: str | None) -> int:
    state = state_of(ctx)
    loaded = rubric_of(state.workspace_if_any(), try_examples=True)
    problems = list(loaded.problems)
    if id_ is not None:
        problems = [
            one
            for one in problems
            if one.details.get("id") == id_ or one.path.endswith((f"/{id_}.yaml", f"/{id_}.yml"))
        ]
        if not problems:
            find_rules(loaded.rubric, id_)
    for one in problems:
        click.echo(safe(as_line(one, state.language)))
    errors = sum(problem.is_error for problem in problems)
    rules = [rule for rule in loaded.rubric.rules if id_ in (None, rule.id, rule.act)]
    examples = sum(len(some) for rule in rules for some in rule.examples.values())
    message = state.say("score.rule.tested", rules=len(rules), examples=examples, errors=errors)
    click.echo(message, err=True)
    return 1 if errors else 0


@click.command(
    "new",
    cls=Command,
    help="score.rule.new.help",
    params=[
        click.Argument(["id_"], metavar="ID"),
        Translated(["--act"], metavar="ACT", help="score.rule.option.act"),
        Translated(
            ["--area"], type=click.Choice(AREAS), default="listen", help="score.rule.option.area"
        ),
    ],
)
@click.pass_context
def _new(ctx: click.Context, id_: str, act: str | None, area: str) -> int:
    state = state_of(ctx)
    path = new_rule(state.workspace(), id_, act or id_.replace("-", "_"), area, state.language)
    click.echo(safe(state.say("score.rule.written", path=state.workspace().relative(path))))
    return 0


for _each in (_list, _show, _test, _new):
    command.add_command(_each)
