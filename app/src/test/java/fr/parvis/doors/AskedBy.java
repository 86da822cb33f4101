package fr.parvis.doors;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;

/** A request of nothing but header fields, with names in lower case. */
public final class AskedBy {

    private AskedBy() {}

    public static HttpServerRequest request(Map<String, String> fields) {
        return (HttpServerRequest) Proxy.newProxyInstance(
                AskedBy.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> fields.get(String.valueOf(arguments[0]).toLowerCase(Locale.ROOT));
                    case "remoteAddress" -> SocketAddress.inetSocketAddress(9, "127.0.0.1");
                    default -> null;
                });
    }
}
