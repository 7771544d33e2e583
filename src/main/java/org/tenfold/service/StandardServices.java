package org.tenfold.service;

import java.util.List;
import org.tenfold.service.compute.AutoScalingGroup;
import org.tenfold.service.compute.Ec2;
import org.tenfold.service.compute.Lambda;
import org.tenfold.service.database.Aurora;
import org.tenfold.service.database.Dax;
import org.tenfold.service.database.DocumentDb;
import org.tenfold.service.database.DynamoDb;
import org.tenfold.service.database.ElastiCache;
import org.tenfold.service.database.MemoryDb;
import org.tenfold.service.database.Neptune;
import org.tenfold.service.database.Rds;
import org.tenfold.service.database.RdsProxy;
import org.tenfold.service.general.ExternalSystem;
import org.tenfold.service.general.OnPremises;
import org.tenfold.service.general.Users;
import org.tenfold.service.integration.Sns;
import org.tenfold.service.integration.Sqs;
import org.tenfold.service.network.ApiGateway;
import org.tenfold.service.network.ApplicationLoadBalancer;
import org.tenfold.service.network.ClassicLoadBalancer;
import org.tenfold.service.network.CloudFront;
import org.tenfold.service.network.DirectConnect;
import org.tenfold.service.network.GlobalAccelerator;
import org.tenfold.service.network.InternetGateway;
import org.tenfold.service.network.NatGateway;
import org.tenfold.service.network.NetworkAcl;
import org.tenfold.service.network.NetworkLoadBalancer;
import org.tenfold.service.network.Route53;
import org.tenfold.service.network.Route53Resolver;
import org.tenfold.service.network.SecurityGroup;
import org.tenfold.service.network.TransitGateway;
import org.tenfold.service.network.VpcEndpoint;
import org.tenfold.service.network.VpcPeering;
import org.tenfold.service.network.Vpn;
import org.tenfold.service.network.Waf;
import org.tenfold.service.place.AvailabilityZone;
import org.tenfold.service.place.AwsCloud;
import org.tenfold.service.place.Region;
import org.tenfold.service.place.Subnet;
import org.tenfold.service.place.Vpc;
import org.tenfold.service.storage.Efs;
import org.tenfold.service.storage.S3;
import org.tenfold.service.storage.StorageGateway;

/** The list of all services, in the order of the palette: one line for each. */
final class StandardServices {

    static final ServiceCatalog CATALOG = new ServiceCatalog(List.of(
            new Users(),
            new ExternalSystem(),
            new OnPremises(),
            new Route53(),
            new Route53Resolver(),
            new CloudFront(),
            new GlobalAccelerator(),
            new Waf(),
            new ApplicationLoadBalancer(),
            new NetworkLoadBalancer(),
            new ClassicLoadBalancer(),
            new ApiGateway(),
            new Ec2(),
            new AutoScalingGroup(),
            new Lambda(),
            new S3(),
            new Efs(),
            new StorageGateway(),
            new Rds(),
            new RdsProxy(),
            new Aurora(),
            new DynamoDb(),
            new Dax(),
            new ElastiCache(),
            new MemoryDb(),
            new DocumentDb(),
            new Neptune(),
            new Sqs(),
            new Sns(),
            new InternetGateway(),
            new NatGateway(),
            new VpcEndpoint(),
            new VpcPeering(),
            new TransitGateway(),
            new Vpn(),
            new DirectConnect(),
            new SecurityGroup(),
            new NetworkAcl(),
            new AwsCloud(),
            new Region(),
            new Vpc(),
            new AvailabilityZone(),
            new Subnet()));

    private StandardServices() {
    }
}
