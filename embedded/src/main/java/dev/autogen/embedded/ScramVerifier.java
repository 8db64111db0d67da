package dev.autogen.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What PostgreSQL keeps instead of a password (RFC 5802, RFC 7677), made of one round.
 *
 * <p>The usual 4,096 rounds keep the passwords of people from being guessed, and take both sides some milliseconds at each connection.
 * The password here is random, as long as a key.
 */
final class ScramVerifier {

    private static final int SALT_BYTES = 16;

    private static final byte[] FIRST_BLOCK = {0, 0, 0, 1};

    private ScramVerifier() {}

    /** @param password of ASCII characters, which are what {@code SASLprep} leaves as they are */
    static String of(String password) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            var salted = mac(password.getBytes(UTF_8), salt, FIRST_BLOCK);
            var storedKey = MessageDigest.getInstance("SHA-256").digest(mac(salted, "Client Key".getBytes(UTF_8)));
            var serverKey = mac(salted, "Server Key".getBytes(UTF_8));
            return "SCRAM-SHA-256$1:" + base64(salt) + "$" + base64(storedKey) + ":" + base64(serverKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256 and SHA-256", e);
        }
    }

    private static byte[] mac(byte[] key, byte[]... texts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (var text : texts) {
            mac.update(text);
        }
        return mac.doFinal();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
