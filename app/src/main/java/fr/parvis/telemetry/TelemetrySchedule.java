package fr.parvis.telemetry;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the daily work of this room run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TelemetrySchedule {}
