package fr.parvis.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.slf4j.LoggerFactory;

/** Runs one fuzz test, and ends the process with 0 when nothing was found: the fuzzer can only be started once in each. */
public final class FuzzRun {

    private FuzzRun() {}

    /** @param arguments the method, as {@code fr.parvis.SomeTests#method(java.lang.Byte[])}; then where chance starts, 0 for anywhere */
    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        // The time limit is for one input; for the whole run it would end every campaign.
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(arguments[0]))
                .configurationParameter("junit.jupiter.execution.timeout.testtemplate.method.default", "10 s")
                .configurationParameter("junit.jupiter.execution.timeout.mode", "disabled")
                .configurationParameter("jazzer.instrument", "fr.parvis.**")
                .configurationParameter("jazzer.internal.arg.0", "parvis")
                .configurationParameter("jazzer.internal.arg.1", "-seed=" + arguments[1])
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherConfig jupiterAlone = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        LauncherFactory.create(jupiterAlone).execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        // The campaign quotes the end of what this process says.
        summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 30);
        boolean ran = summary.getTestsSucceededCount() > 0 && summary.getTestsSkippedCount() == 0;
        System.exit(ran && summary.getTotalFailureCount() == 0 ? 0 : 1);
    }
}
