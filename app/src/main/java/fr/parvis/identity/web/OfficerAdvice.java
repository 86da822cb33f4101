package fr.parvis.identity.web;

import fr.parvis.identity.IdentityError;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.kernel.BusinessException;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Holds {@link Requires} on the methods of façades too: there, the officer whom the guard let in must have it. */
@Configuration(proxyBeanMethods = false)
class OfficerAdvice {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor requiresOnFacades() {
        MethodInterceptor check = call -> {
            Requires wanted = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), Requires.class);
            if (wanted == null || !allowed(wanted)) {
                throw new BusinessException(IdentityError.NO_MANDATE);
            }
            return call.proceed();
        };
        return new DefaultPointcutAdvisor(new FacadeMethods(), check);
    }

    private static boolean allowed(Requires wanted) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                && request.getAttribute(Officer.class.getName(), RequestAttributes.SCOPE_REQUEST)
                        instanceof Officer officer
                && officer.may(wanted.value());
    }

    /** Controllers are left out: the guard stands before them. */
    private static final class FacadeMethods extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return method.isAnnotationPresent(Requires.class)
                    && !AnnotatedElementUtils.hasAnnotation(type, Controller.class);
        }
    }
}
