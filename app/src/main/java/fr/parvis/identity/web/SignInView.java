package fr.parvis.identity.web;

import fr.parvis.identity.DemoPeople;
import fr.parvis.kernel.BusinessException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with the three ways in.
 *
 * @param demo the people of the demo, one click each; empty in reality
 */
public record SignInView(
        String next, String mail, @Nullable BusinessException refusal, List<DemoPeople.Someone> demo) {}
