package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.Authority;
import fr.parvis.identity.OpenToAll;
import fr.parvis.identity.OpenToSignedIn;
import fr.parvis.identity.Requires;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may call a handler. What its method says goes before what its class says. */
public sealed interface HandlerRule {

    /** Anybody. */
    record Open() implements HandlerRule {}

    /** Whoever signed in at least like this. */
    record Signed(Assurance assurance) implements HandlerRule {}

    /** An officer whose mandate in the body of the request has this. */
    record Needs(Authority authority) implements HandlerRule {}

    /** Nothing was said: nobody. */
    record Closed() implements HandlerRule {}

    /** The rule of a handler. */
    static HandlerRule of(HandlerMethod handler) {
        return onMethod(handler).orElseGet(() -> onClass(handler));
    }

    private static HandlerRule onClass(HandlerMethod handler) {
        return rule(find(handler, Requires.class), find(handler, OpenToSignedIn.class), find(handler, OpenToAll.class));
    }

    private static Optional<HandlerRule> onMethod(HandlerMethod handler) {
        HandlerRule rule = rule(
                handler.getMethodAnnotation(Requires.class),
                handler.getMethodAnnotation(OpenToSignedIn.class),
                handler.getMethodAnnotation(OpenToAll.class));
        return Optional.of(rule).filter(found -> !(found instanceof Closed));
    }

    /** The strictest of what is said in one place. */
    private static HandlerRule rule(
            @Nullable Requires requires, @Nullable OpenToSignedIn signed, @Nullable OpenToAll open) {
        if (requires != null) {
            return new Needs(requires.value());
        }
        if (signed != null) {
            return new Signed(signed.value());
        }
        return open != null ? new Open() : new Closed();
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod handler, Class<A> type) {
        return AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }
}
