package fr.parvis.identity.web;

import fr.parvis.identity.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who is asking, for Spring Security. Carries no authority: what an officer may do is looked up at each request. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final String mail;

    PersonAuthentication(SignedIn signedIn, String mail) {
        super(List.of());
        this.signedIn = signedIn;
        this.mail = mail;
        setAuthenticated(true);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    /** What the header of a page shows. */
    @Override
    public String getName() {
        return mail;
    }
}
