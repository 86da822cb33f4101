package fr.parvis.web;

import fr.parvis.ui.Page;
import gg.jte.TemplateEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller answer a {@link Page}. */
final class PageReturnValueHandler implements HandlerMethodReturnValueHandler {

    private final TemplateEngine engine;
    private final Shells shells;

    PageReturnValueHandler(TemplateEngine engine, Shells shells) {
        this.engine = engine;
        this.shells = shells;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Page.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request) {
        if (value instanceof Page page) {
            container.setView(new JteView(engine, shells, page));
        } else {
            container.setRequestHandled(true);
        }
    }
}
