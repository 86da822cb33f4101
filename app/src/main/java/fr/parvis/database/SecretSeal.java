package fr.parvis.database;

import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the few secrets that must be read again (keys of one-time codes, keys of feeds) with AES-256-GCM, under a key
 * that lies in the data folder and not in the database: a stolen dump tells none of them.
 */
public final class SecretSeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private SecretSeal(Path file) {
        this.file = file;
        this.key = new SecretKeySpec(keyIn(file), "AES");
    }

    /** The seal of that name; its key is made on first use. */
    public static SecretSeal in(DataFolder data, String name) {
        return new SecretSeal(data.resolve(name + ".key"));
    }

    /** @param owner whom the secret belongs to: sealed for one, it opens for no other */
    public byte[] close(byte[] secret, byte[] owner) {
        byte[] nonce = bytes(random, NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** What was sealed for that owner; refuses with {@link DatabaseError#SEAL_BROKEN}. */
    public byte[] open(byte[] sealed, byte[] owner) {
        if (sealed.length < NONCE_BYTES) {
            throw new BusinessException(DatabaseError.SEAL_BROKEN, file.getFileName());
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, byte[] owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new BusinessException(e, DatabaseError.SEAL_BROKEN, file.getFileName());
        }
    }

    private static byte[] keyIn(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read or made", e);
        }
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileAttribute<?>[] ours =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(file.getParent(), "seal", ".key", ours);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes(new SecureRandom(), KEY_BYTES)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
