"""`python -m kb_trainer`."""

from kb_trainer.cli.main import main

main()
