package fr.parvis.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file given to a command: read whole, up to 64 MB. */
public final class JsonFile {

    private static final long LARGEST = 64L << 20;

    private JsonFile() {}

    /**
     * Reads a list or an object.
     *
     * @throws BusinessException {@link KernelError#UNREADABLE_FILE} naming the file and what is wrong, with line and column;
     *     {@link KernelError#NO_SUCH_FILE}
     */
    public static JsonNode read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LARGEST) {
                throw unreadable(file, "> " + (LARGEST >> 20) + " MB");
            }
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(path));
            if (root == null || !root.isContainer()) {
                throw unreadable(file, "JSON");
            }
            return root;
        } catch (JacksonException wrong) {
            throw new BusinessException(wrong, KernelError.UNREADABLE_FILE, file, "JSON, " + where(wrong));
        } catch (NoSuchFileException absent) {
            throw new BusinessException(absent, KernelError.NO_SUCH_FILE, file);
        } catch (IOException | InvalidPathException absent) {
            throw new BusinessException(absent, KernelError.UNREADABLE_FILE, file, "–");
        }
    }

    private static BusinessException unreadable(String file, String what) {
        return new BusinessException(KernelError.UNREADABLE_FILE, file, what);
    }

    private static String where(JacksonException wrong) {
        return wrong.getLocation() == null
                ? "?"
                : wrong.getLocation().getLineNr() + ":" + wrong.getLocation().getColumnNr();
    }
}
