/** Who can reach what, and by which way: subnets, gateways, security groups, access lists and peerings. */
@NullMarked
package org.tenfold.rules.net;

import org.jspecify.annotations.NullMarked;
