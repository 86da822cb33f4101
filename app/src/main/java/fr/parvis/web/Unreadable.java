package fr.parvis.web;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Requests that cannot be read: the asker's fault, although Spring gives these exceptions no status. */
final class Unreadable {

    private Unreadable() {}

    static boolean is(Exception failure) {
        return failure instanceof HttpMessageNotReadableException || failure instanceof TypeMismatchException;
    }
}
