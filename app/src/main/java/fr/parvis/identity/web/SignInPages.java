package fr.parvis.identity.web;

import fr.parvis.identity.DemoPeople;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages of signing in, as they look now and when they come back with a refusal. */
@Component
class SignInPages {

    private final ObjectProvider<DemoPeople> demo;

    SignInPages(ObjectProvider<DemoPeople> demo) {
        this.demo = demo;
    }

    Page signIn(String next, String mail, @Nullable BusinessException refusal) {
        List<DemoPeople.Someone> people =
                Optional.ofNullable(demo.getIfAvailable()).map(DemoPeople::list).orElse(List.of());
        return page("identity/signIn", new SignInView(next, mail, refusal, people), refusal);
    }

    Page code(@Nullable BusinessException refusal) {
        return page("identity/code", new CodeView(refusal), refusal);
    }

    static Page page(String template, Object view, @Nullable BusinessException refusal) {
        Page page = Page.of(template, view);
        return refusal == null ? page : page.status(refusal.key().kind().status());
    }
}
