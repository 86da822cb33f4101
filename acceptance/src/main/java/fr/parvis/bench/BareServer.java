package fr.parvis.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code PORT FILE}: the same server as the public door, with a handler that answers the bytes of one file. */
final class BareServer {

    private static final int LOOPS = 2;

    private BareServer() {}

    public static void main(String[] arguments) throws Exception {
        Buffer bytes = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(Integer.parseInt(arguments[0]))
                .setTcpNoDelay(true);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
        vertx.deployVerticle(() -> new Handler(options, bytes), new DeploymentOptions().setInstances(LOOPS))
                .await(20, TimeUnit.SECONDS);
    }

    private static final class Handler extends VerticleBase {

        private final HttpServerOptions options;
        private final Buffer bytes;

        Handler(HttpServerOptions options, Buffer bytes) {
            this.options = options;
            this.bytes = bytes;
        }

        @Override
        public Future<?> start() {
            return vertx.createHttpServer(options)
                    .requestHandler(request -> request.response().end(bytes))
                    .listen();
        }
    }

    /** Runs it in a process of its own, with the options of the application's. */
    static Process start(int port, Path file, Path log) throws IOException {
        java.util.List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Launch.jvmOptions());
        command.addAll(java.util.List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                Integer.toString(port),
                file.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
