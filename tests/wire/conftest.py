"""A certificate of our own."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

_REQUEST = (
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=raw "
    "-addext subjectAltName=IP:127.0.0.1"
)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that signs itself, its key in the same file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl to make a certificate with")
    made = tmp_path_factory.mktemp("tls") / "raw.pem"
    command = [
        openssl,
        *_REQUEST.split(),
        "-keyout",
        str(made),
        "-out",
        str(made.with_suffix(".c")),
    ]
    subprocess.run(command, check=True, capture_output=True)
    made.write_bytes(made.read_bytes() + made.with_suffix(".c").read_bytes())
    return made


@pytest.fixture
def server_tls(certificate: Path) -> ssl.SSLContext:
    """How a server shows it."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def client_tls(certificate: Path) -> ssl.SSLContext:
    """How a client comes to trust it."""
    return ssl.create_default_context(cafile=certificate)
