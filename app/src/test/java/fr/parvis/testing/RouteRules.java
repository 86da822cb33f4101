package fr.parvis.testing;

import fr.parvis.identity.web.HandlerRule;
import java.util.Map;
import java.util.TreeMap;
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
        context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(route -> rules.put(name(route), HandlerRule.of(route.getValue())));
        return rules;
    }

    private static String name(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        return route.getKey() + " " + route.getValue().getShortLogMessage();
    }
}
