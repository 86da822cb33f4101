package fr.parvis.identity.web;

/** Says the same whether or not the address is known. */
public record LinkSentView() {}
