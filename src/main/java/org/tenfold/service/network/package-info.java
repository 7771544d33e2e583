/**
 * Services that lead requests to where they are answered: names, edge, load balancers, API fronts and gateways of a VPC, and
 * what lets requests pass.
 */
@NullMarked
package org.tenfold.service.network;

import org.jspecify.annotations.NullMarked;
