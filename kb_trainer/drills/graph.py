"""Draws a drill as a Mermaid flowchart: what is asked, what brings it out, how it can end."""

from collections.abc import Iterator

from kb_trainer.drills.model import Circumstance, Demand, Drill


def mermaid(drill: Drill) -> str:
    """Return the drill as a Mermaid flowchart.

    Args:
        drill: the scenario.

    Returns:
        The text of the chart, the same for the same drill.
    """
    lines = ["flowchart TD", f"  start([{_text(drill.persona.name)}])"]
    lines += _demands(drill)
    for one in drill.circumstances:
        lines += _circumstance(one)
    for moment in drill.moments:
        source = "start" if moment.after == "open" else f"f_{moment.after}"
        acts = ", ".join(moment.expects)
        lines.append(f"  {source} -.-> m_{moment.id}{{{{{_text(acts)}}}}}")
    if drill.diagnosis is not None:
        lines.append(f"  start -.-> c_seems{{{{{_text(drill.diagnosis.seems[0])}}}}}")
        real = f"c_real{{{{{_text(drill.diagnosis.real[0])}}}}}"
        lines += [f"  f_{id_} --> {real}" for id_ in drill.diagnosis.shown_by]
    return "\n".join(lines) + "\n"


def _demands(drill: Drill) -> Iterator[str]:
    """Draw the demands in their order, with the news and the customers that come between."""
    before, customer = "start", ""
    for demand in drill.demands:
        node = f"d_{demand.id}"
        if demand.customer != customer:
            customer = demand.customer
            yield f"  {before} --> p_{customer}([{_text(drill.served(customer).name)}])"
            before = f"p_{customer}"
        yield f"  {before} --> {node}[{_text(demand.text)}]"
        yield from _outcomes(demand, node)
        if drill.news is not None and drill.news.after == demand.id:
            yield f"  {node} --> news[/{_text(drill.news.text)}/]"
            node = "news"
        before = node


def _outcomes(demand: Demand, node: str) -> Iterator[str]:
    for option in demand.options:
        name = f"o_{demand.id}_{option.id}"
        yield f"  {node} -->|{option.clause}| {name}[{_text(option.text)}] --> met_{demand.id}"
    for option in demand.forbidden:
        name = f"o_{demand.id}_{option.id}"
        yield f"  {node} -.->|{option.clause}| {name}[{_text(option.text)}]"
        yield f"  {name} --> conceded_{demand.id}"
        yield f"  conceded_{demand.id}([conceded])"
    if demand.options:
        yield f"  met_{demand.id}([need_met])"
    yield f"  {node} --> refused_{demand.id}([refused_with_reason])"


def _circumstance(one: Circumstance) -> Iterator[str]:
    ways = [
        name
        for name, there in (("asked", one.asked), ("reflected", one.reflected), ("open", one.open))
        if there
    ]
    label = ", ".join(ways) + (f", trust {one.trust}" if one.trust else "")
    told = one.lines[0].text if one.lines else one.id
    yield f"  start -.->|{label}| f_{one.id}>{_text(told)}]"


def _text(text: str) -> str:
    plain = " ".join(text.replace('"', "'").split())
    return f'"{plain[:77] + "…" if len(plain) > 78 else plain}"'  # noqa: PLR2004  fits a box
