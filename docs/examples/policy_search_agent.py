"""An agent that knows the policies and nothing else: it looks up what the customer says.

    kb-trainer drill exam --agent "python docs/examples/policy_search_agent.py"

It speaks the protocol of docs/agents.md: a line of JSON each way per turn. What it can't do is
the lesson: it quotes the right clause and hears nobody.
"""

import json
import subprocess
import sys

WORDS = {
    "es": ("Según la cláusula {clause} ({title}): {text}", "No hay ninguna política sobre eso."),
    "en": ("Under clause {clause} ({title}): {text}", "There is no policy about that."),
}


def look_up(question: str, language: str) -> dict[str, str] | None:
    """Return the public clause that answers best, or None.

    Args:
        question: any words.
        language: `es` or `en`.
    """
    search = [sys.executable, "-m", "kb_trainer", "search", "--audience", "public"]
    done = subprocess.run(
        [*search, "--language", language, "--queries", "-"],
        input=f"{' '.join(question.split())}\n".encode(),
        capture_output=True,
        check=True,
    )
    hits = json.loads(done.stdout)["hits"]
    return next((hit for hit in hits if hit["clause"]), None)


def main() -> None:
    """Answer each line of standard input with one of standard output."""
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        asked = json.loads(line)
        found, nothing = WORDS[asked["lang"]]
        hit = look_up(asked["customer"], asked["lang"])
        reply = nothing
        if hit is not None:
            reply = found.format(clause=hit["clause"], title=hit["title"], text=hit["snippet"])
        # Flushed: who asks is waiting for this line.
        print(json.dumps({"reply": reply}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
