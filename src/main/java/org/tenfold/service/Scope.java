package org.tenfold.service;

import org.tenfold.text.Text;

/**
 * The levels at which AWS keeps things, from the widest to the narrowest. A component has the scope at which AWS keeps it;
 * drawn in a container that is narrower than this, it stands where it cannot be.
 */
public enum Scope {
    /** Not in AWS: users, an own data centre. */
    OUTSIDE(Text.of("outside AWS", "AWS 바깥")),
    /** Worldwide, as Route 53. */
    GLOBAL(Text.of("the AWS cloud", "AWS 클라우드")),
    /** Of one Region, as S3. */
    REGION(Text.of("a Region", "리전")),
    /** Of one VPC, as a load balancer. */
    VPC(Text.of("a VPC", "VPC")),
    /** Of one Availability Zone. */
    ZONE(Text.of("an Availability Zone", "가용 영역")),
    /** Of one subnet, as an EC2 instance. */
    SUBNET(Text.of("a subnet", "서브넷")),
    /** Inside an Auto Scaling group. */
    GROUP(Text.of("an Auto Scaling group", "Auto Scaling 그룹"));

    private final Text label;

    Scope(Text label) {
        this.label = label;
    }

    /** The level in words, with its article in English. */
    public Text label() {
        return label;
    }

    /** Whether a container of that level may hold a component of this scope. */
    public boolean mayStandIn(Scope container) {
        return container.ordinal() <= ordinal();
    }
}
