/** Containers: the cloud, Regions, VPCs, Availability Zones and subnets. They carry nothing and cost nothing themselves. */
@NullMarked
package org.tenfold.service.place;

import org.jspecify.annotations.NullMarked;
