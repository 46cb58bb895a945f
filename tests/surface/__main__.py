"""`python -m tests.surface`: write the public names down anew."""

from tests.surface.snapshot import FILE, current


def main() -> None:
    """Put what there is into the file, for a reviewer to see what changed."""
    FILE.write_text(current(), encoding="utf-8")


if __name__ == "__main__":
    main()
