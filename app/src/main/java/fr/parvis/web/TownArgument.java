package fr.parvis.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the town of the request to a controller's method; an address that names none does not exist. */
final class TownArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Town.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (request.getAttribute(Town.class.getName(), RequestAttributes.SCOPE_REQUEST) instanceof Town town) {
            return town;
        }
        throw new BusinessException(WebError.NOT_FOUND);
    }
}
