@org.jspecify.annotations.NullMarked
package org.tenfold;
