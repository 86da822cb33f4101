package fr.parvis.web;

import fr.parvis.identity.Officer;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller's method the officer whom the guard let in, with their language and their town. */
final class DeskReaderArgument implements HandlerMethodArgumentResolver {

    private final Shells shells;

    DeskReaderArgument(Shells shells) {
        this.shells = shells;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == DeskReader.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = (HttpServletRequest) request.getNativeRequest();
        if (asked.getAttribute(Officer.class.getName()) instanceof Officer officer) {
            return new DeskReader(officer, Shells.town(asked), shells.texts(asked));
        }
        throw new BusinessException(WebError.NOT_FOUND);
    }
}
