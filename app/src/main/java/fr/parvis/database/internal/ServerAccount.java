package fr.parvis.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which account the server's programs run: our own, except that PostgreSQL refuses root. Root steps down to an
 * unprivileged account where the data folder can be reached by it, and otherwise into a user namespace where it has no
 * right beyond its files.
 *
 * @param prefix what precedes each command line
 * @param user whom the files must belong to, empty when it is already so
 */
record ServerAccount(List<String> prefix, Optional<String> user) {

    private static final List<String> CANDIDATES = List.of("parvis", "postgres", "nobody");

    static ServerAccount forFolder(Path folder) throws IOException {
        if (!isRoot()) {
            return new ServerAccount(List.of(), Optional.empty());
        }
        Optional<String> user =
                CANDIDATES.stream().filter(ServerAccount::exists).findFirst();
        if (user.isPresent() && installed("setpriv") && openToOthers(folder)) {
            return new ServerAccount(
                    List.of("setpriv", "--reuid=" + user.get(), "--regid=" + groupOf(user.get()), "--clear-groups"),
                    user);
        }
        return new ServerAccount(List.of("unshare", "-U"), Optional.empty());
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && "0".equals(String.valueOf(Files.getAttribute(self, "unix:uid")));
    }

    /** The command line that runs a program in a session of its own: Ctrl-C is for the application, not the server. */
    List<String> commandLine(Path program, List<String> arguments) {
        return Stream.of(
                        installed("setsid") ? List.of("setsid") : List.<String>of(),
                        prefix,
                        List.of(program.toString()),
                        arguments)
                .flatMap(List::stream)
                .toList();
    }

    /** Hands a file or folder and all under it to the account. */
    void take(Path path) throws IOException {
        if (user.isPresent()) {
            for (Path each : DurableFiles.tree(path)) {
                takeOne(each, user.get());
            }
        }
    }

    private static void takeOne(Path path, String name) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (!view.readAttributes().owner().getName().equals(name)) {
            UserPrincipalLookupService names = path.getFileSystem().getUserPrincipalLookupService();
            view.setOwner(names.lookupPrincipalByName(name));
            view.setGroup(names.lookupPrincipalByGroupName(groupOf(name)));
        }
    }

    private static String groupOf(String name) {
        return name.equals("nobody") ? "nogroup" : name;
    }

    private static boolean exists(String name) {
        try {
            UserPrincipalLookupService names = Path.of("/").getFileSystem().getUserPrincipalLookupService();
            UserPrincipal user = names.lookupPrincipalByName(name);
            return user.getName().equals(name) && names.lookupPrincipalByGroupName(groupOf(name)) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean openToOthers(Path folder) throws IOException {
        for (Path path = folder.toAbsolutePath().getParent(); path != null; path = path.getParent()) {
            if (Files.exists(path)
                    && !Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean installed(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
