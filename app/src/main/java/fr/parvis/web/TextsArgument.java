package fr.parvis.web;

import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the reader's texts, or the town's face, to a controller's method. */
final class TextsArgument implements HandlerMethodArgumentResolver {

    private final Shells shells;

    TextsArgument(Shells shells) {
        this.shells = shells;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Texts.class || parameter.getParameterType() == TownFace.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = (HttpServletRequest) request.getNativeRequest();
        return parameter.getParameterType() == Texts.class ? shells.texts(asked) : Shells.town(asked);
    }
}
