// @ts-check
import { KeyObject, randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const HOUR_MS = 3_600_000;
/** Covers a clock of a phone that is slow. */
const EARLIER_MS = HOUR_MS;
const VALID_MS = 7 * 24 * HOUR_MS;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * Makes a certificate for the addresses that signs itself, and its key, both as PEM. It is valid for a week, and exists
 * in memory only. It has all that iOS asks of a certificate.
 * @param {readonly string[]} addresses @returns {Promise<{ key: string, cert: string }>}
 */
export async function createCertificate(addresses) {
  const keys = /** @type {CryptoKeyPair} */ (
    await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  );
  const now = Date.now();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: positive(randomBytes(16)).toString('hex'),
      name: 'CN=navai-voice demo',
      notBefore: new Date(now - EARLIER_MS),
      notAfter: new Date(now + VALID_MS),
      keys,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(
          addresses.map(value => ({ type: /** @type {const} */ ('ip'), value })),
        ),
      ],
    },
    /** @type {Crypto} */ (webcrypto),
  );
  const key = KeyObject.from(/** @type {webcrypto.CryptoKey} */ (keys.privateKey));
  return { key: String(key.export({ type: 'pkcs8', format: 'pem' })), cert: certificate.toString('pem') };
}

/** A serial number is a positive integer that is not zero. @param {Buffer} bytes */
function positive(bytes) {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
