package fr.parvis.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The authority that a page or a façade's method asks for. On a handler: the person has signed in strongly and holds,
 * now, a mandate in the body of the request whose role has it. On any other bean's method: the same, in the body that
 * the request was let in for.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    Authority value();
}
