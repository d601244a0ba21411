"""Where signatures get their time, and where remote keys and tokens live."""

from tinhso.project.env import env, secret_key

SIGNING_SECRET = env().signing_secret or secret_key()
TIME_STAMPING_URL = env().time_stamping_address
DEMO_CERTIFICATES_URL = f"http://127.0.0.1:{env().certificates_port}"
REMOTE_SIGNING_URL = env().remote_signing_address
REMOTE_SIGNING_CLIENT_ID = env().remote_signing_client_id
REMOTE_SIGNING_CLIENT_SECRET = env().remote_signing_client_secret
PKCS11_MODULE = env().pkcs11_module
PKCS11_TOKEN = env().pkcs11_token
