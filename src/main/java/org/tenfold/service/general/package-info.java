/** What is not one of the services that are reckoned with: users, systems of others, and AWS services that have no file of their own. */
@NullMarked
package org.tenfold.service.general;

import org.jspecify.annotations.NullMarked;
