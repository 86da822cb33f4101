package fr.parvis.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The static files under one address that changes with their content, {@code /assets/<hash>/}, so that browsers keep them
 * for ever and modules may import one another by relative path. The style sheet is all of {@code css/*.css}, in the order
 * of their names, in one piece.
 */
final class Assets {

    private static final String LOCATION = "classpath:/static/";

    private final String hash;
    private final byte[] styleSheet;

    private Assets(String hash, byte[] styleSheet) {
        this.hash = hash;
        this.styleSheet = styleSheet;
    }

    static Assets load() {
        try {
            return new Assets(hash(), styleSheet(files("css/*.css")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the addresses of all our files start with. */
    String prefix() {
        return "/assets/" + hash + "/";
    }

    byte[] styleSheet() {
        return styleSheet.clone();
    }

    /** Comments go, and the white space at the starts and ends of lines. */
    static byte[] styleSheet(Resource... parts) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Resource part : parts) {
            String text = part.getContentAsString(StandardCharsets.UTF_8);
            text.replaceAll("(?s)/\\*.*?\\*/", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> all.append(line).append('\n'));
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Resource[] files(String pattern) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(LOCATION + pattern);
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        return files;
    }

    private static String hash() throws IOException {
        MessageDigest digest = sha256();
        for (Resource file : files("**/*.*")) {
            digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
            digest.update(bytes(file));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static byte[] bytes(Resource file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream stream = file.getInputStream()) {
            stream.transferTo(bytes);
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
