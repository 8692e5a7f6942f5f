"""`python -m pressrelease` is the command `pressrelease`."""

from pressrelease.cli import run

run()
