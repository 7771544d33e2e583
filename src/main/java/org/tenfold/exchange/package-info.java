/**
 * Designs from what others write. An {@link org.tenfold.exchange.Importer} reads a template of CloudFormation: a
 * {@link org.tenfold.exchange.Template} is the document, in which a resolver puts values in place of parameters, conditions and
 * functions; what the resources mean is told by the services ({@link org.tenfold.service.ResourceType}), and this package only
 * interprets it. Nothing is lost in silence: an {@link org.tenfold.exchange.ImportReport} says of every resource what became of it.
 */
@NullMarked
package org.tenfold.exchange;

import org.jspecify.annotations.NullMarked;
