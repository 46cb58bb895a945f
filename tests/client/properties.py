"""How hypothesis runs here: no slow machine fails a test, and no run depends on the last."""

from hypothesis import HealthCheck, settings

steady = settings(
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
