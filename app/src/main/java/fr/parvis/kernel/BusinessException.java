package fr.parvis.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal that a person or a machine is told in words: one {@link ErrorKey} and what its detail names. */
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorKey key;
    private final transient List<Object> arguments;

    /** @param arguments what the detail message names, in its order; shown to the person, so never a secret */
    public BusinessException(ErrorKey key, Object... arguments) {
        this(null, key, arguments);
    }

    /** As the other, keeping the cause for the log. */
    public BusinessException(@Nullable Throwable cause, ErrorKey key, Object... arguments) {
        super(key.code() + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public ErrorKey key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
