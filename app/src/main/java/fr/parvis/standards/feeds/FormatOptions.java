package fr.parvis.standards.feeds;

import java.nio.charset.Charset;

/**
 * What a dialect says of its format.
 *
 * @param charset of a table in text
 * @param delimiter of a table in text
 * @param sheet of a workbook
 */
record FormatOptions(Charset charset, char delimiter, String sheet) {}
