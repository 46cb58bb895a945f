"""The one error of the pipeline."""

from __future__ import annotations


class PipelineError(Exception):
    """The pipeline stopped, and the committed tree is untouched. The text says what to do."""
