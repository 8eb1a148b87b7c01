/** What `tidu --help` prints. */
export const USAGE = `梯度 Tidu

  tidu accounts                       演示账号 / demo accounts
  tidu token --as county:371625       该账号的登录凭证 / a token for one of them
  tidu call check FILE                检查申报批次文件 / check the file of a call
  tidu call open FILE [--as office]   发布申报批次 / open the call
  tidu clock [--to 2026-04-01T00:00:00Z]   查看或拨动演示时钟 / show or move the demo clock
  tidu verify [CASE …] [--as auditor:BZ-AUDIT]   校验留痕 / verify hash chains (all cases of all calls)
  tidu verify --file FILE             校验导出的留痕文件，不需要系统 / check an exported chain; needs no system
  tidu check                          检查数据目录：全部留痕、推得的内容和文件 / check a data folder: chains, what follows from them, files
  tidu recount                        按条目重算台账计数（先停止系统）/ count registers anew from their entries (stop the system first)
  tidu recount --table TABLE          重算AWS上的台账计数，不必停止系统 / the same in a deployed table, while people work
  tidu backup FILE [--without-key]    备份运行中的数据目录 / back up a data folder, also while it runs
  tidu restore FILE FOLDER [--key data.key]   恢复到空目录 / restore into an empty folder
  tidu move --to aws|local --table TABLE --bucket BUCKET --kms-key ARN
                                      在数据目录和AWS之间迁移 / move between a data folder and AWS
  tidu table                          数据表的地址和凭证，供 AWS 工具使用 / address and credentials of the table, for tools of AWS

  --data FOLDER  数据目录 / data folder (TIDU_DATA, else ./tidu-data)
  TIDU_TOKEN     代替 --as 的登录凭证 / a token instead of --as
`;
