package org.tenfold.picture.draw;

import org.tenfold.design.Box;

/**
 * A tile that stands for a part of a component in another zone: a server of an Auto Scaling group, the standby of a database.
 * It is not a component; it selects its owner.
 *
 * @param owner the component's id
 * @param zone the zone's letter
 * @param standby whether it is a copy of data that its owner keeps in step
 */
public record Shadow(String owner, String zone, Box box, boolean standby) {
}
