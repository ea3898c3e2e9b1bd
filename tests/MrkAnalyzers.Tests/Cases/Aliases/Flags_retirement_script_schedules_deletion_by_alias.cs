// scope: member
// dimension: local
// why: ScheduleKeyDeletion and DisableKey take no alias.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var kms = new AmazonKeyManagementServiceClient();
var days = args.Length > 0 ? int.Parse(args[0]) : 30;

Console.WriteLine("Disabling the 2019 invoice key");
await kms.DisableKeyAsync({|MRK2001:"alias/invoices-2019"|});

Console.WriteLine($"Scheduling deletion in {days} days");
var answer = await kms.ScheduleKeyDeletionAsync({|MRK2001:"alias/invoices-2019"|}, days);
Console.WriteLine(answer.DeletionDate);
return 0;
