package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One at a time works in a data folder: the lock ends with the process that took it, however that ends. */
final class FolderLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @param root the folder of the database in the data folder; it is there
     * @throws BusinessException {@link DatabaseError#DATA_FOLDER_IN_USE}
     */
    static FolderLock take(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("The data folder is in use by this very process", e);
        }
        channel.close();
        throw new BusinessException(DatabaseError.DATA_FOLDER_IN_USE, root);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
