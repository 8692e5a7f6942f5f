"""`python -m pressrelease` is the command `pressrelease`."""

import sys

from pressrelease.cli import main

sys.exit(main())
