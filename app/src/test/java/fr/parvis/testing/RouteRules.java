package fr.parvis.testing;

import fr.parvis.identity.web.HandlerRule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of an application and who may call it: the matrix that no new route escapes. */
public final class RouteRules {

    private RouteRules() {}

    /** Each mapping with its rule, in the order of their addresses. */
    public static Map<String, HandlerRule> of(ApplicationContext context) {
        Map<String, HandlerRule> rules = new TreeMap<>();
        mappings(context).forEach(route -> rules.put(name(route), HandlerRule.of(route.getValue())));
        return rules;
    }

    /** Each address and method by itself, in the order of their addresses. */
    public static List<Route> list(ApplicationContext context) {
        return mappings(context)
                .flatMap(route -> routes(route.getKey(), HandlerRule.of(route.getValue())))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> mappings(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream());
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerRule rule) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(Route.ANY)
                : Set.copyOf(mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList());
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Route(method, pattern, rule)));
    }

    private static String name(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        return route.getKey() + " " + route.getValue().getShortLogMessage();
    }

    /**
     * One address under one method.
     *
     * @param method {@value #ANY} where the mapping names none
     */
    public record Route(String method, String pattern, HandlerRule rule) {

        public static final String ANY = "any";

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
