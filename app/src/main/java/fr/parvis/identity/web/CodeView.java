package fr.parvis.identity.web;

import fr.parvis.kernel.BusinessException;
import org.jspecify.annotations.Nullable;

/** The second step after a password. */
public record CodeView(@Nullable BusinessException refusal) {}
