-- migration access 0001_initial 78126004bbc65b4daa9b9abfe63bef70505b6666bd14411ed264c8f374e1176d
-- migration access 0002_initial 9a82217184a330ccc9fec54a55c28a86ed72a75c55d349ab3b7673c9da7a9abd
-- migration access 0003_access_state a915031e4995aaf68562b99e88950493f5252a1fada8a6f0c2ccaa48fece4cf3
-- migration access 0004_grants_follow f00851ecbd13de519035cafc480ffbc7711ea2dba04e14020b801eee1763b5e1
-- migration access 0005_clerk 2f360239a8a981ca21cf87640fe8b90495630c324f18e4aab3fad3b886736593
-- migration account 0001_initial 6f27ff6bdf57521a6561e0c606ee3278d2b6dac7eb068dbe1cdd07cd3f9eb6bf
-- migration account 0002_email_max_length c956ab7a3c3660a14b162e9e87dbc57851262ef4d3a895597eebc4eded595fc1
-- migration account 0003_alter_emailaddress_create_unique_verified_email 66b6f1939621bcfa44a5bfe2ae2df312918fd33b2031b154acfed1f4f6be4d10
-- migration account 0004_alter_emailaddress_drop_unique_email ebc6317e90c47d7a8f31fa348f1513f2b9bcda8bed3b0de9811df3bb75c39ef1
-- migration account 0005_emailaddress_idx_upper_email e7569f1662da1754fad09b5f65f439123effc85fc0b24c15ff881bcbf2aa42cb
-- migration account 0006_emailaddress_lower 54adb08cb3fba66b1b2eed10c4a9d7037ae40d778fe5df40628ef3639f4f4fe4
-- migration account 0007_emailaddress_idx_email 87fad70bfde8ae295155fcaac942a260164bee3a04f33fd00a70bf2351aef951
-- migration account 0008_emailaddress_unique_primary_email_fixup 794bf875bdbef9c47e9ccc736cb01711d84657381219f6af6c98a3829e2d6b7f
-- migration account 0009_emailaddress_unique_primary_email 79762cfa7b1e1d7c58be5061a6c032594f7d5e5f8c7288d64146e85cc0bfbd06
-- migration assignments 0001_initial 7ea0254cc561d8bcfd913cd318ff26c684a0500c12937eae78faee91282477ec
-- migration audit 0001_initial 4f1ee4220b6066eccf235ee10c2f7ae36e93c4bb7134c01d5eabdf2227db1e9e
-- migration auth 0001_initial 845cff319606332f49ef20ce165d1a17e522c426c5e56d7616133e9e4eaba5ef
-- migration auth 0002_alter_permission_name_max_length feaf97e0e8f7d148bec3db9bab2349c5e15888117c1ff2829deff63ef9e16cff
-- migration auth 0003_alter_user_email_max_length 9d5657b4db9872dc26c2d634c2f5911a3d69ab1d8552af4c6d633bc4001dfabf
-- migration auth 0004_alter_user_username_opts 9538db342c9a9bec4ca12b3137fb80772c4ea4afb861e8647a2962b1ea58344a
-- migration auth 0005_alter_user_last_login_null 79f60a35dc000fdd427bc05c85233ae5b9c4ada078ff0688fc9f78604bf7eaee
-- migration auth 0006_require_contenttypes_0002 00cb16e3405f14b62dbeffa15c68c9030291e4ddd513d733648ba460d6c5e781
-- migration auth 0007_alter_validators_add_error_messages 115db87dc327530fb5e1964ba3d03f9746492f90600406947be39f54f6cc042f
-- migration auth 0008_alter_user_username_max_length 02857f65f7d648147a5d12596b200a83e29145391d3f986ceb84b3b865a2c351
-- migration auth 0009_alter_user_last_name_max_length 19a89500e7f108a7397da9b1733181f92105f758663b3685b60f5c2da384d76e
-- migration auth 0010_alter_group_name_max_length 0963ed6498ac0b3a8430b6ca34c1b4a4b1d5f55b43d3db902f15a03ff74b14cd
-- migration auth 0011_update_proxy_permissions 85a5dde708dc4b6111e1bc71ce723ecfba7b1f8aedecfd130900ff7782765436
-- migration auth 0012_alter_user_first_name_max_length 6cefbc9f80903763ff8492a537a22836ef69f2227e19d402509b8099d2baecb0
-- migration calendar 0001_initial 5b8ddb842f585b02cea237169bcf2a87b15b4063aaac2e6b8f736ffa9c64a33b
-- migration cases 0001_initial d26f3f45b1494b162cff55a4f439a6bced8f90dd42d253f9568c9576ca0987be
-- migration cases 0002_office 15171960e6ecc0c0585802986ece7229570a9d4cb74d8f445dfb31e0dba0e073
-- migration cases 0003_printed_forms 015a99946e9ee4978c582e4c3023a2eed8924ab11bf5f56ddf7971e99d58b82c
-- migration cases 0004_handing e73d655032f358c69468a066683f470c7ddc5ca1b66d60d629a255ed322895ce
-- migration cases 0005_stored_papers 5334478c344a20b45108695c0e28daf84285be4b1f02476c080fa0423fa1d4f8
-- migration cases 0006_proofs fd9ddd250097745626f180e7d9394c68d37023a7a3c8c1b19aa47c2e63160c91
-- migration cases 0007_signed_prints 73bf548d3f907aecd3110d6d46f828a3f8e32ebf09ca86198de6ba5fccc37005
-- migration cases 0008_leader_signature e80472af6a74b1e937119e8d519aca62d9039fb81f9b57898cbccca6bc02cebd
-- migration cases 0009_proofs_follow 6636c9d0b8c41524a9e55ccd95236551031bae0e233aebaabd07612262ff3194
-- migration cases 0010_number_registers e7feb4ccefe2d91348aea704c2865abf56fc7ee5eafaf679a407ccc4225f2677
-- migration cases 0011_closed_lists 3e440c8821445b8e465bb3a86c16e8e76439f9d396f7dfe17b82835bbbb1e1da
-- migration consents 0001_initial 9cd0b94fd3d8065618bb5860237c40b0db630f71687793450126de068b82c34c
-- migration contenttypes 0001_initial 35ed8489a147e0b42a15c21b5d4f0e8940de6f73fb326e9d6dea91b4d0b953cc
-- migration contenttypes 0002_remove_content_type_name 7d36494075750f0ed3c0f68d0cb1548eba59cc593f52f691f6cc37a043083766
-- migration definitions 0001_initial 211bce90f20e3d625560f9b8e81f89a89c3d4ce2b8ce140473f6c33188890757
-- migration definitions 0002_state 43524bff36fb864d4ea2a1474ab67c3aef2c33e49d1716ff593cbf64c17adb51
-- migration document_store 0001_initial 42b5cd01200a88777684799c45084702f1c708fcdafaa7321bfb553adad8abf9
-- migration documents 0001_initial 787e8ef364bd2eb15ce4b7053b64bd48a348e36844cbbc8bef5f2cc24a159c36
-- migration documents 0002_reforms_and_tasks c6697cdfbb2cba24c07c51f2d570ac856c566d979f5217947d1ec7bbe1a975ed
-- migration documents 0003_mail 95373178cd16b084b7ceb9911c8fc6bb277c1efd4cc0399e892a9b53522cebca
-- migration documents 0004_saved_searches d34408929a18b6e2ff5808c86ba892fcd3c11551b4a5651d5a263f71781ffe6c
-- migration documents 0005_letter_templates 04173b1ecb8bede63ebb515776b747df7aa06a40d9ffc4157a4a76023c0e38a4
-- migration events 0001_initial dddd1bebd48c1979ae83e0d9987a35627520e2caf219eb2442272898748a0e8a
-- migration exchange 0001_initial 9d77a3e2d226fcfe095aba8e4c38f2ebdaeb492555bfb20d2dd8f46bd6670d65
-- migration exchange 0002_verdicts 394d90dcf157c1e5cc0fd67265a5e52e68b8ef8fabb16a9ec5ee08b129dee492
-- migration files 0001_initial 6e112ce64dd580a88488d554dc06a2ed248d547a8fdf1aab610ee7b092aae23d
-- migration forms 0001_drafts 47d83feb1cb669c1e23685eeee092bf1fbf28e3bb25d7bb659cc965929859afe
-- migration jobs 0001_initial 8d52d2052b4596cb17d48087afc4fa58574c8e3b4a28d8b6e655edfa8873c96f
-- migration mandates 0001_initial 1e6fc4b9c9f09bdaeeb8c635fed6aac7d6f920740bdb6a2c1d1872f1d46c37e1
-- migration messaging 0001_initial d34b4bb5b842c1fec710ad1337d4ae03a43f5a03e63cca6a331eb8f75b19b510
-- migration messaging 0002_letters c9623a233cc30bff44fc42fbe0dddc5b4663f21ecf84d515d00717d81d7943b7
-- migration mfa 0001_initial a42b6353f2ed5dd754d1a8eb76a984cac58e0e587cf3fff131711c289c8a2e20
-- migration mfa 0002_authenticator_timestamps b6566eb07301e2e4042908f789c19ff1dfefb86393773d656bbaef7bbbed234e
-- migration mfa 0003_authenticator_type_uniq 88550a456154080cc3ecddcf8a32af3d81733bb6d56325ea67b201ee9f1ea1a2
-- migration one_stop 0001_saved_views ca7db82b708caad72aa787219b2339557fe4ca7570b20e6eaa4632eb267b58d8
-- migration one_stop 0002_offline_desk 701e4d3583227fdae84451f2443db3cebef67e79f09b2b63ede4accc3e4e4a38
-- migration organisations 0001_initial 2d526b0ca66472a8a4e02974ab463f09d422cef88bd6d1d48bf221910843c771
-- migration organisations 0002_directory_token a5289db7500fc196ca5ce959016e30e983b3640e5429fa9ac77bf411ec023a02
-- migration people 0001_initial 15c8000602b1578bcaf08d503ee91555fec1a967262ab4f39e72800d35b2aea0
-- migration pghistory 0001_initial 962e93fac9c07ea82fa671cd5438ba81aecb2faa1658d3bcf6c005a516b72b92
-- migration pghistory 0002_aggregateevent 87d6dab2224912fe7560eacd2aade393fdd5d375395ae2962aac8f14b6e14dc3
-- migration pghistory 0003_auto_20201023_1636 e504b9fff19d572614e393eeeab73dfc169b83f2bae02a73f8a6bb08455c0615
-- migration pghistory 0004_auto_20220906_1625 e56c9b8241ad6b3372d411870faa33590220f3dba27e3646d62d9eddb8cb7715
-- migration pghistory 0005_events_middlewareevents fbd7e3d4898c8d3e2cf8574869ef1cbaef54748131e8f95f6f804e23629cfdec
-- migration pghistory 0006_delete_aggregateevent 071f1fdacb5d72fcd90c6f28b682cdcd29bc062b8b1b64f90e5051edb552a5eb
-- migration pghistory 0007_auto_20250421_0444 f949446b9917537436af281743c1333b40e21abb3689a171dd8db8bfa33e30a0
-- migration places 0001_initial 9ed4fab3388451c7e54b212e2e3476ef8dcdbbfafde556383277d3dd04b40d40
-- migration procedures 0001_catalogue_of_procedures b15b27918e8b6a4aeed3b311cb86c6f806feaf7a32b40b4fdcdc53901fdbec8e
-- migration procrastinate 0001_initial be81516c79d02f264ec27778413d0e4ad6ed3aaf7fd9a2538e74dced70345ef2
-- migration procrastinate 0002_drop_started_at_column 2ead163c1ce2991d8f87dfb33740dee3dc158f027c73db0b51ea58b83ef02cb0
-- migration procrastinate 0003_drop_started_at_column 740f2d8ff02c0bb57aee757639474fdfc78c45805954a7083870618e34d97fa8
-- migration procrastinate 0004_drop_procrastinate_version_table 9f48b76f59a9cc8cbea8c27593dd17b6b77a67f90f8ce1f09392b3747c8dbb0c
-- migration procrastinate 0005_fix_procrastinate_fetch_job 6a8e4055ab8e463d683bcf5eb051836ae13228826aac36c101aa4f6ec6d66664
-- migration procrastinate 0006_fix_trigger_status_events_insert d9d2f532a094aa093a219f77aef2741cdfb287d352a5f48350ee475e9adef955
-- migration procrastinate 0007_add_queueing_lock_column dc12645a882f2067124aa27bc59bd8189a0da3ba333047f1e0d6f23b0ccd3beb
-- migration procrastinate 0008_close_fetch_job_race_condition 74c7c44a68d3c204f2a265238eedec1b936e8d525241a7f70a98b765419a00fa
-- migration procrastinate 0009_add_defer_job_function b9d529f1bb143b0910318efab4e11bafa0f8f8eabed9d39887e0d876b1ab7b3c
-- migration procrastinate 0010_add_procrastinate_periodic_defers bd1aa56a04f86df5da10a0db7f217e736d194a90ab3a01a4f2829685f4975deb
-- migration procrastinate 0011_add_foreign_key_index 25cc0914481114fd4fac8e51c8215e76b42a9e0fc14d5b01335c3f4fa2b2aa3d
-- migration procrastinate 0012_add_locks_to_periodic_defer 7cf8863ace39220c593f1303c86aa4db88434fceb11241f4af77890bbb206661
-- migration procrastinate 0013_fix_procrastinate_defer_periodic_job 4d5072911b8c904c28ceedd83f9726db699a223588935c51ccbdfb29faed9ad9
-- migration procrastinate 0014_add_finish_job_and_retry_job_functions 20ebed9ca30246c80eb5367539d2a55ac3335dd870b3ebc5f6fb37985f2c9b5d
-- migration procrastinate 0015_add_trigger_on_job_deletion 41bec3a5111ff97fe58c593a551d5530aeaa59447331ba1b78ce5170eda24125
-- migration procrastinate 0016_delete_finished_jobs aa4d841aae25c4b1a3434070da3df19fe3853308fd1368ee217d0dc4e39fd52e
-- migration procrastinate 0017_add_checks_to_finish_job fa9f208ddf3368decd72cc2308cd1f07b5ca782bd94577c7776cf24dcec16883
-- migration procrastinate 0018_add_checks_to_retry_job 893bfc867f1594eb09d45dc16ccf30a78c893a656ab1daef05fdbf9c3808901c
-- migration procrastinate 0019_fix_finish_job_compat_issue 4c85f00a990bb3d7d83c93db3d3be534eb0ab26ff322a8e93856dc4de00f8cd2
-- migration procrastinate 0020_add_index_on_procrastinate_jobs 5a93c4ea92b856f5a873cc1fbd6b63e8ea003dec6d92431d0a83604892c821a8
-- migration procrastinate 0021_add_kwargs_to_defer_periodic_job 88dd3371cbdee2ba91eca1c9b708d031a9beb4da8b960d67ec2c059dcdf2f167
-- migration procrastinate 0022_null_locks_excluded 2d5b088f88e89d690a938cb821a7c0187b50f226e42dbb14e19b4fa41f65685d
-- migration procrastinate 0023_remove_old_finish_job_function 89267383eac7bb812e16173728b0071e64c11d19e2a4d2a6bfa37a86ebf2a67a
-- migration procrastinate 0024_job_id_bigint 27108dc62abe637299b0c0c3bc0a69e01deff9c9cde89a7eacc0b49ff5481a51
-- migration procrastinate 0025_add_models 29580ceb9d30811cbc9bc83f593d5ecc87ff03c18676f4b897eab564609f51f1
-- migration procrastinate 0026_add_job_priority 4f7746b8edef802a04526ddb20918f43158821771f86f0033093820826b41d3c
-- migration procrastinate 0027_add_periodic_job_priority 17e24782e5f4b56efe8a3a9170154f93b1dd7d4cfb1a0c0547f2f83c6726cd2b
-- migration procrastinate 0028_add_cancel_states 2831656624aa91659d863de8f9cf48f5fcfe830bba34f341fadb387d06699812
-- migration procrastinate 0029_add_additional_params_to_retry_job 50d48f155234960c55a04cc95cec0a4347cd8ce447e6efadd92873490df77043
-- migration procrastinate 0030_alter_procrastinateevent_options 94486414b944e7071286e235411105978f16c20b76b9225fdcf2b1e89d8fcab8
-- migration procrastinate 0031_add_indexes_for_fetch_job c7235c71c0c003fd728d0ed2c771819cdd7bc010370ea132da7d05b8c9456a46
-- migration procrastinate 0032_pre_cancel_notification 42c97f730f7f0edd305297a59a072a56fcd23faf0170f9cef5a983d4627596ee
-- migration procrastinate 0033_post_cancel_notification 8bd0e84d1e45311ef1d5a850183e2243f8b86527f5d6f90c6305081e2825d966
-- migration procrastinate 0034_pre_add_heartbeat 844ed448222ba8b1dca1e719390da705f77de87a5b4d0d18c652e4605493dd95
-- migration procrastinate 0035_post_add_heartbeat 0cbd71b8406c14f426794a66787704c1b2c6acb84372dee78c138838ed177be0
-- migration procrastinate 0036_add_worker_model f996e8059968a3a44eb331199eb0a8789ffc6f3a57d01a9f93bcaf1b4a1a5613
-- migration procrastinate 0037_pre_batch_defer_jobs 0d7d4294e8aa2749f804962b397ae9d7b392146d838ef0dc608b34dcebefc450
-- migration procrastinate 0038_post_batch_defer_jobs 503152d687e3e49b9ef4f76cb7dd4900bee778b199eae187b571e7dd470e5d0e
-- migration procrastinate 0039_pre_priority_lock_fetch_job aba2087cb2b69233cd1080011f7066edd1d7d6145bb0ba6a94a7f904a768ed36
-- migration procrastinate 0040_pre_retry_failed_job f6d2a552fbbc50880d3f236abae3316591c49da7813333eca55f8b7bba228ded
-- migration procrastinate 0041_post_retry_failed_job 2c8dc359b30362a93ce44822852544045c2688305bdb71bea572645c5dc5a1e9
-- migration queueing 0001_initial 11061ca24486648c3d0fba1ef173fb4d398ea6a208a6ffbfba147826299c0037
-- migration records 0001_initial 000b06633177a41a265d6678ccd4f2bde8c7d4161b1c837642b6f7e19573e4dc
-- migration reforms 0001_initial 48cb6cf98e701b27bea2e1fcff7f39e2935780adcea62a90562eaae69faa629c
-- migration search 0001_fold 5b9bdd4f92bb8418932e50f266f15238f7653d5cf408aa2fbc5345b0b4d3964f
-- migration service_portal 0001_lookups 25075d135c2d0e247c6c3253fa01bddf05826f840654a9b9b3cf79ead36e7fce
-- migration service_portal 0002_no_lookups f72f5e54560ed9db916e21d18f23f01681e4fe34d4bd0f5b92d91d122db07bd8
-- migration service_portal 0003_ratings 02d8084798a9ca949c95944c9460f0f81e9453e99c823d35180dccaba0b94686
-- migration service_score 0001_initial 842d7d668d85b16320de0ab85476556a5678495fb8dccb2d90cfdaf6df0ee3f8
-- migration sessions 0001_initial 2aa438e2393ee5135c4dda94bfde65fd49e8300f1c3f93bed25ae3a09f2f69b9
-- migration signing 0001_initial e6228e22db65fb5af6136fda78a9ad11af04a8fe5ed4d2c634721b817ae5c5c7
-- migration signing 0002_declined 70f8ee283b909c1df48607b4e2071d441b4144de882ab6c219ba277e9da1daa0
-- migration socialaccount 0001_initial 3647538d149b8190b7aad79e51adb1bebc03c40513e8c24cf462f64f407d9827
-- migration socialaccount 0002_token_max_lengths 1f6fc8859622f5959daecc0963be2ca1b366c778dcd32270a857f2073b79bc83
-- migration socialaccount 0003_extra_data_default_dict e8b6fe9e20bed06125dd4502c85ff006d8d161d94ff5102af8c82aa11c55edf5
-- migration socialaccount 0004_app_provider_id_settings 82163ba3cc18a1ead53ec62775f6e4e796483c07d409d14246772898b1fcaa0c
-- migration socialaccount 0005_socialtoken_nullable_app f023fe1a501c3e63c259aa4a5c0a1a6936044d0b1228f3ca03f684a2dcd52a12
-- migration socialaccount 0006_alter_socialaccount_extra_data d1de2c79db317f6f8f0d64875cc181e80e12c8e97376e6623abfe7dbce873642
-- migration what_if 0001_initial 5c49de64b3150b2609374ac3649867f664117ea1e91773298622840793c0fec8
--
-- PostgreSQL database dump
--



SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', true);
SET LOCAL check_function_bodies = false;
SET LOCAL xmloption = content;
SET LOCAL client_min_messages = warning;
SET LOCAL row_security = off;

--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);


--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);


--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);


--
-- Name: _pgh_attach_context(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;


--
-- Name: _pgtrigger_should_ignore(name); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;


--
-- Name: pgtrigger_access_account_token_10d8f(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_access_account_token_10d8f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            INSERT INTO access_accessstate (id, token) VALUES (1, gen_random_uuid())
            ON CONFLICT (id) DO UPDATE SET token = excluded.token;
            RETURN NULL;
        
                END;
            $$;


--
-- Name: pgtrigger_access_grant_token_0b12b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_access_grant_token_0b12b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            INSERT INTO access_accessstate (id, token) VALUES (1, gen_random_uuid())
            ON CONFLICT (id) DO UPDATE SET token = excluded.token;
            RETURN NULL;
        
                END;
            $$;


--
-- Name: pgtrigger_access_substitution_token_3bcdd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_access_substitution_token_3bcdd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            INSERT INTO access_accessstate (id, token) VALUES (1, gen_random_uuid())
            ON CONFLICT (id) DO UPDATE SET token = excluded.token;
            RETURN NULL;
        
                END;
            $$;


--
-- Name: pgtrigger_append_only_288d5(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_288d5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_44472(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_44472() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_65cda(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_65cda() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_cff23(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_cff23() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_df4e5(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_df4e5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_e6385(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_e6385() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_archived_is_final_21deb(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_archived_is_final_21deb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_calendar_exception_token_48c1e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_calendar_exception_token_48c1e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            INSERT INTO calendar_calendarstate (id, token) VALUES (1, gen_random_uuid())
            ON CONFLICT (id) DO UPDATE SET token = excluded.token;
            RETURN NULL;
        
                END;
            $$;


--
-- Name: pgtrigger_calendar_token_69bbe(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_calendar_token_69bbe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            INSERT INTO calendar_calendarstate (id, token) VALUES (1, gen_random_uuid())
            ON CONFLICT (id) DO UPDATE SET token = excluded.token;
            RETURN NULL;
        
                END;
            $$;


--
-- Name: pgtrigger_decided_is_fixed_aa360(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_decided_is_fixed_aa360() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                    IF NEW.status NOT IN ('approved', 'effective', 'superseded')
                       OR ROW(NEW.kind, NEW.code, NEW.version, NEW.title, NEW.content, NEW.source, NEW.digest, NEW.effective_from, NEW.declared_from, NEW.decision_number, NEW.approved_by_id, NEW.approved_at)
                          IS DISTINCT FROM ROW(OLD.kind, OLD.code, OLD.version, OLD.title, OLD.content, OLD.source, OLD.digest, OLD.effective_from, OLD.declared_from, OLD.decision_number, OLD.approved_by_id, OLD.approved_at) THEN
                        RAISE EXCEPTION 'definition % % v% is decided and cannot change',
                            OLD.kind, OLD.code, OLD.version USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN NEW;
                
                END;
            $$;


--
-- Name: pgtrigger_decided_is_kept_8004d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_decided_is_kept_8004d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                    RAISE EXCEPTION 'definition % % v% is decided and cannot be deleted',
                        OLD.kind, OLD.code, OLD.version USING ERRCODE = 'restrict_violation';
                
                END;
            $$;


--
-- Name: pgtrigger_definitions_token_9f38f(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_definitions_token_9f38f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            INSERT INTO definitions_definitionstate (id, token) VALUES (1, gen_random_uuid())
            ON CONFLICT (id) DO UPDATE SET token = excluded.token;
            RETURN NULL;
        
                END;
            $$;


--
-- Name: pgtrigger_delete_delete_d1968(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_delete_delete_d1968() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_itemevent" ("author", "code", "filed_at", "filed_by_name", "files", "id", "issued_on", "kind", "metadata", "note", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "subject", "title") VALUES (OLD."author", OLD."code", OLD."filed_at", OLD."filed_by_name", OLD."files", OLD."id", OLD."issued_on", OLD."kind", OLD."metadata", OLD."note", OLD."pages", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."record_id", OLD."subject", OLD."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_extension_append_only_d93e7(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_extension_append_only_d93e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_0416b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_0416b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "document_store_itemevent" ("ended_at", "ended_reason", "file_id", "holder_id", "id", "issued_by", "issued_on", "kept_at", "kind", "kind_name", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "sha256", "source_case", "source_key", "source_procedure", "state", "trust", "unit_id", "valid_to", "verification_code", "version") VALUES (NEW."ended_at", NEW."ended_reason", NEW."file_id", NEW."holder_id", NEW."id", NEW."issued_by", NEW."issued_on", NEW."kept_at", NEW."kind", NEW."kind_name", NEW."name", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."replaced_by_id", NEW."sha256", NEW."source_case", NEW."source_key", NEW."source_procedure", NEW."state", NEW."trust", NEW."unit_id", NEW."valid_to", NEW."verification_code", NEW."version"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_06502(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_06502() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_householdmemberevent" ("household_id", "id", "joined_on", "left_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation") VALUES (NEW."household_id", NEW."id", NEW."joined_on", NEW."left_on", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."relation"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_070d1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_070d1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "organisations_unitsuccessionevent" ("id", "new_id", "old_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share") VALUES (NEW."id", NEW."new_id", NEW."old_id", NEW."on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."share"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_0b483(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_0b483() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_caseevent" ("accepted_at", "applicant_id", "applicant_name", "applicant_phone", "assignee_id", "attention_at", "branch_id", "channel", "code", "commune_code", "consultations_open", "definition_id", "delivery", "delivery_address", "delivery_method", "due_at", "ended_at", "fee_lines", "fee_total", "filer_id", "filer_name", "flags", "id", "intake_unit_id", "linked_open", "mandate_id", "money", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_code", "procedure_name", "returned_at", "revision", "root_id", "stage", "stage_role", "status", "subject", "submission_key", "submitted_at", "sync", "trail_head", "trail_length", "unit_id") VALUES (NEW."accepted_at", NEW."applicant_id", NEW."applicant_name", NEW."applicant_phone", NEW."assignee_id", NEW."attention_at", NEW."branch_id", NEW."channel", NEW."code", NEW."commune_code", NEW."consultations_open", NEW."definition_id", NEW."delivery", NEW."delivery_address", NEW."delivery_method", NEW."due_at", NEW."ended_at", NEW."fee_lines", NEW."fee_total", NEW."filer_id", NEW."filer_name", NEW."flags", NEW."id", NEW."intake_unit_id", NEW."linked_open", NEW."mandate_id", NEW."money", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."procedure_code", NEW."procedure_name", NEW."returned_at", NEW."revision", NEW."root_id", NEW."stage", NEW."stage_role", NEW."status", NEW."subject", NEW."submission_key", NEW."submitted_at", NEW."sync", NEW."trail_head", NEW."trail_length", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_16acd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_16acd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_pauseevent" ("case_id", "ended_at", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "started_at", "started_by") VALUES (NEW."case_id", NEW."ended_at", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."started_at", NEW."started_by"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_1eb9d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_1eb9d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_itemevent" ("author", "code", "filed_at", "filed_by_name", "files", "id", "issued_on", "kind", "metadata", "note", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "subject", "title") VALUES (NEW."author", NEW."code", NEW."filed_at", NEW."filed_by_name", NEW."files", NEW."id", NEW."issued_on", NEW."kind", NEW."metadata", NEW."note", NEW."pages", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."record_id", NEW."subject", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_1fb6d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_1fb6d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "procedures_importevent" ("applied_at", "applied_by_id", "applied_by_name", "checked_at", "checked_by_id", "checked_by_name", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "sha256", "state") VALUES (NEW."applied_at", NEW."applied_by_id", NEW."applied_by_name", NEW."checked_at", NEW."checked_by_id", NEW."checked_by_name", NEW."file_name", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."report", NEW."sha256", NEW."state"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_2217d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_2217d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_personidentifierevent" ("active", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."active", NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."value"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_24732(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_24732() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_consultationevent" ("answered_at", "asked_at", "asked_by", "asked_by_account_id", "cancelled_at", "cancelled_reason", "case_id", "due_at", "id", "overdue_told_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "unit_id") VALUES (NEW."answered_at", NEW."asked_at", NEW."asked_by", NEW."asked_by_account_id", NEW."cancelled_at", NEW."cancelled_reason", NEW."case_id", NEW."due_at", NEW."id", NEW."overdue_told_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_26227(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_26227() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_stepevent" ("account_id", "capacity", "credential_id", "id", "kind", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "principal_id", "request_id", "signed_at", "signer_name", "state", "turn", "unit_id") VALUES (NEW."account_id", NEW."capacity", NEW."credential_id", NEW."id", NEW."kind", NEW."note", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."position", NEW."principal_id", NEW."request_id", NEW."signed_at", NEW."signer_name", NEW."state", NEW."turn", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_28834(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_28834() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_mailevent" ("document_id", "findings", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raw_file_id", "received_at", "sender", "sender_name", "size", "subject", "to", "unit_id", "verdict") VALUES (NEW."document_id", NEW."findings", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."raw_file_id", NEW."received_at", NEW."sender", NEW."sender_name", NEW."size", NEW."subject", NEW."to", NEW."unit_id", NEW."verdict"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_2e61a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_2e61a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_agencyevent" ("code", "code102", "folded_name", "id", "listed", "name", "parent_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synced_at", "unit_id") VALUES (NEW."code", NEW."code102", NEW."folded_name", NEW."id", NEW."listed", NEW."name", NEW."parent_code", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."synced_at", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_341b9(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_341b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_credentialevent" ("account_id", "certificate", "chain", "created_at", "id", "issuer", "kind", "name", "needs_pin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "reference", "removed_at", "serial", "subject", "unit_id", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."certificate", NEW."chain", NEW."created_at", NEW."id", NEW."issuer", NEW."kind", NEW."name", NEW."needs_pin", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."provider", NEW."reference", NEW."removed_at", NEW."serial", NEW."subject", NEW."unit_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_3a045(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_3a045() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "access_substitutionevent" ("absent_id", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "substitute_id", "valid_from", "valid_to") VALUES (NEW."absent_id", NEW."ended_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."substitute_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_3a315(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_3a315() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_counterevent" ("desk_id", "id", "is_active", "letters", "name", "number", "officer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."desk_id", NEW."id", NEW."is_active", NEW."letters", NEW."name", NEW."number", NEW."officer_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_418db(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_418db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_recipientevent" ("address", "code", "document_id", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sending_id", "sent_at", "state", "state_at") VALUES (NEW."address", NEW."code", NEW."document_id", NEW."id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."route", NEW."sending_id", NEW."sent_at", NEW."state", NEW."state_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_43ebd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_43ebd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_ticketevent" ("booking_id", "called_at", "calls", "code", "counter_id", "day", "desk_id", "ended_at", "id", "key", "letter", "line", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "procedure_code", "queued_at", "rank", "source", "started_at", "state", "taken_at") VALUES (NEW."booking_id", NEW."called_at", NEW."calls", NEW."code", NEW."counter_id", NEW."day", NEW."desk_id", NEW."ended_at", NEW."id", NEW."key", NEW."letter", NEW."line", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."priority", NEW."procedure_code", NEW."queued_at", NEW."rank", NEW."source", NEW."started_at", NEW."state", NEW."taken_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_469c2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_469c2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "document_store_useevent" ("at", "by", "case_code", "case_id", "consent_id", "ended_at", "id", "item_id", "paper_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "sha256", "version") VALUES (NEW."at", NEW."by", NEW."case_code", NEW."case_id", NEW."consent_id", NEW."ended_at", NEW."id", NEW."item_id", NEW."paper_code", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."sha256", NEW."version"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_502bd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_502bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_authorityevent" ("added_at", "certificate", "id", "is_root", "legal_basis", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "sha256", "stamps_time", "trust") VALUES (NEW."added_at", NEW."certificate", NEW."id", NEW."is_root", NEW."legal_basis", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."removed_at", NEW."sha256", NEW."stamps_time", NEW."trust"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_50a77(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_50a77() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assignments_assignmentevent" ("account_id", "account_name", "content", "due_on", "ended_at", "finished_at", "first_due_on", "given_at", "giver_id", "giver_name", "giver_unit_id", "id", "key", "legal_due_at", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "state", "subject", "subject_title", "subject_url", "title", "unit_id") VALUES (NEW."account_id", NEW."account_name", NEW."content", NEW."due_on", NEW."ended_at", NEW."finished_at", NEW."first_due_on", NEW."given_at", NEW."giver_id", NEW."giver_name", NEW."giver_unit_id", NEW."id", NEW."key", NEW."legal_due_at", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."progress", NEW."state", NEW."subject", NEW."subject_title", NEW."subject_url", NEW."title", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_5265f(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_5265f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_powerevent" ("basis", "capacity", "created_at", "deputy_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal_id", "revoked_at", "valid_from", "valid_to") VALUES (NEW."basis", NEW."capacity", NEW."created_at", NEW."deputy_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."principal_id", NEW."revoked_at", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_5391c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_5391c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_sendingevent" ("attempts", "axis_id", "business", "claimed_until", "code", "created_at", "created_by_name", "document_id", "from_code", "id", "key", "kind", "last_error", "next_try_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raw_file_id", "sent_at", "sha256", "state", "status_code", "title", "to_codes", "tracked_at", "unit_id") VALUES (NEW."attempts", NEW."axis_id", NEW."business", NEW."claimed_until", NEW."code", NEW."created_at", NEW."created_by_name", NEW."document_id", NEW."from_code", NEW."id", NEW."key", NEW."kind", NEW."last_error", NEW."next_try_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."raw_file_id", NEW."sent_at", NEW."sha256", NEW."state", NEW."status_code", NEW."title", NEW."to_codes", NEW."tracked_at", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_5806e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_5806e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "what_if_studyevent" ("asked_at", "asked_by", "findings", "finished_at", "horizon", "id", "limit", "officers", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "state", "unit_id", "unit_path", "volume") VALUES (NEW."asked_at", NEW."asked_by", NEW."findings", NEW."finished_at", NEW."horizon", NEW."id", NEW."limit", NEW."officers", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."problem", NEW."state", NEW."unit_id", NEW."unit_path", NEW."volume"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_5d9b2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_5d9b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "reforms_answerevent" ("at", "by", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reform_id", "value") VALUES (NEW."at", NEW."by", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reform_id", NEW."value"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_61e5d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_61e5d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "access_accountevent" ("created_at", "email", "full_name", "id", "is_active", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unit_id", "username") VALUES (NEW."created_at", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."unit_id", NEW."username"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_62e7a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_62e7a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_taskevent" ("case_id", "closed_at", "closed_by", "due_at", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "stage", "unit_id") VALUES (NEW."case_id", NEW."closed_at", NEW."closed_by", NEW."due_at", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."stage", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_63ec8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_63ec8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_recordevent" ("created_at", "ended_on", "folded_title", "id", "keeper_id", "keeper_name", "notation", "note", "organ_code", "package_file_id", "package_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retention", "retention_code", "rights", "rules_id", "started_on", "state", "title", "transfer_due_on", "transfer_id", "unit_id", "warned_on", "year") VALUES (NEW."created_at", NEW."ended_on", NEW."folded_title", NEW."id", NEW."keeper_id", NEW."keeper_name", NEW."notation", NEW."note", NEW."organ_code", NEW."package_file_id", NEW."package_sha256", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."retention", NEW."retention_code", NEW."rights", NEW."rules_id", NEW."started_on", NEW."state", NEW."title", NEW."transfer_due_on", NEW."transfer_id", NEW."unit_id", NEW."warned_on", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_65688(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_65688() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_personevent" ("address_line", "area_code", "birth_day", "birth_month", "birth_year", "email", "ethnicity", "folded_name", "full_name", "id", "merged_into_id", "nationality", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sex", "status") VALUES (NEW."address_line", NEW."area_code", NEW."birth_day", NEW."birth_month", NEW."birth_year", NEW."email", NEW."ethnicity", NEW."folded_name", NEW."full_name", NEW."id", NEW."merged_into_id", NEW."nationality", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."sex", NEW."status"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_68213(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_68213() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_supplementevent" ("answer", "answered_at", "before_acceptance", "case_id", "id", "paper_codes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "requested_at", "requested_by") VALUES (NEW."answer", NEW."answered_at", NEW."before_acceptance", NEW."case_id", NEW."id", NEW."paper_codes", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."requested_at", NEW."requested_by"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_75364(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_75364() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "organisations_unitcodeevent" ("code", "id", "normalised", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme", "synthetic", "unit_id", "valid_from", "valid_to") VALUES (NEW."code", NEW."id", NEW."normalised", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."scheme", NEW."synthetic", NEW."unit_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_8050c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_8050c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_requestevent" ("created_at", "file_id", "finished_at", "id", "key", "media_type", "opened_by_id", "opened_by_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result_file_id", "state", "subject", "title") VALUES (NEW."created_at", NEW."file_id", NEW."finished_at", NEW."id", NEW."key", NEW."media_type", NEW."opened_by_id", NEW."opened_by_name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."result_file_id", NEW."state", NEW."subject", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_83c39(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_83c39() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "definitions_legaldocumentevent" ("certainty", "effective_from", "effective_to", "folded_title", "id", "issued_on", "issuer", "kind", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "title") VALUES (NEW."certainty", NEW."effective_from", NEW."effective_to", NEW."folded_title", NEW."id", NEW."issued_on", NEW."issuer", NEW."kind", NEW."note", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."replaced_by_id", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_86193(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_86193() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_lettertemplateevent" ("active", "at", "by_name", "file_id", "findings", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "type_code", "unit_id", "version") VALUES (NEW."active", NEW."at", NEW."by_name", NEW."file_id", NEW."findings", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."type_code", NEW."unit_id", NEW."version"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_863c2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_863c2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_groupevent" ("desk_id", "id", "is_active", "letter", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_codes", "sectors") VALUES (NEW."desk_id", NEW."id", NEW."is_active", NEW."letter", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."procedure_codes", NEW."sectors"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_865a9(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_865a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_duplicatepairevent" ("first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "score", "second_id", "state") VALUES (NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reasons", NEW."score", NEW."second_id", NEW."state"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_92d99(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_92d99() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_handingevent" ("account_id", "authority", "carrier", "case_id", "channel", "collector", "done_at", "file_id", "id", "ip_address", "mandate_id", "name", "officer", "order_number", "paper_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "reason", "result_sha256", "returned_at", "sent_at", "state", "unit_id") VALUES (NEW."account_id", NEW."authority", NEW."carrier", NEW."case_id", NEW."channel", NEW."collector", NEW."done_at", NEW."file_id", NEW."id", NEW."ip_address", NEW."mandate_id", NEW."name", NEW."officer", NEW."order_number", NEW."paper_number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proof", NEW."reason", NEW."result_sha256", NEW."returned_at", NEW."sent_at", NEW."state", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_97c77(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_97c77() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_mergeevent" ("filled", "id", "kept_id", "merged_at", "merged_by", "merged_by_name", "merged_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status_before", "undone_at", "undone_by", "undone_by_name", "undone_reason") VALUES (NEW."filled", NEW."id", NEW."kept_id", NEW."merged_at", NEW."merged_by", NEW."merged_by_name", NEW."merged_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."status_before", NEW."undone_at", NEW."undone_by", NEW."undone_by_name", NEW."undone_reason"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_9ffa5(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_9ffa5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consents_consentevent" ("given_at", "id", "object_name", "object_ref", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recorded_by", "recorded_by_id", "text", "through", "withdrawn_at", "wording_id") VALUES (NEW."given_at", NEW."id", NEW."object_name", NEW."object_ref", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."recorded_by", NEW."recorded_by_id", NEW."text", NEW."through", NEW."withdrawn_at", NEW."wording_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_a0d7d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_a0d7d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "files_storedfileevent" ("attached_at", "blob_id", "created_at", "folded_name", "id", "media_type", "name", "owner_id", "owner_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "scanned_by", "state", "uploaded_by_id", "uploaded_by_name") VALUES (NEW."attached_at", NEW."blob_id", NEW."created_at", NEW."folded_name", NEW."id", NEW."media_type", NEW."name", NEW."owner_id", NEW."owner_kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."reason", NEW."scanned_by", NEW."state", NEW."uploaded_by_id", NEW."uploaded_by_name"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_a321d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_a321d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "reforms_reformevent" ("by_competence", "confirmed_at", "confirmed_by_id", "confirmed_by_name", "finished_at", "functions", "id", "kind", "legal_basis", "levels", "name", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "planned_by_id", "planned_by_name", "return_days", "return_reason", "returned_at", "returning_at", "scope_id", "started_at", "state", "total", "touched_at", "units_moved_at") VALUES (NEW."by_competence", NEW."confirmed_at", NEW."confirmed_by_id", NEW."confirmed_by_name", NEW."finished_at", NEW."functions", NEW."id", NEW."kind", NEW."legal_basis", NEW."levels", NEW."name", NEW."on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."planned_at", NEW."planned_by_id", NEW."planned_by_name", NEW."return_days", NEW."return_reason", NEW."returned_at", NEW."returning_at", NEW."scope_id", NEW."started_at", NEW."state", NEW."total", NEW."touched_at", NEW."units_moved_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_a8ab5(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_a8ab5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assignments_extensionevent" ("asked_at", "asked_by", "assignment_id", "decided_at", "decided_by", "decision", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "wanted_on") VALUES (NEW."asked_at", NEW."asked_by", NEW."assignment_id", NEW."decided_at", NEW."decided_by", NEW."decision", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."wanted_on"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_a9857(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_a9857() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_deskevent" ("kiosk_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "takes_bookings", "unit_id") VALUES (NEW."kiosk_key", _pgh_attach_context(), NOW(), 'insert', NEW."unit_id", NEW."takes_bookings", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_aa6dc(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_aa6dc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_meetingevent" ("attendees", "cancelled", "chair", "document_id", "ends_at", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "title", "unit_id") VALUES (NEW."attendees", NEW."cancelled", NEW."chair", NEW."document_id", NEW."ends_at", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."starts_at", NEW."title", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_af3db(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_af3db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_commentevent" ("at", "by_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved", "text", "version_id") VALUES (NEW."at", NEW."by_name", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."resolved", NEW."text", NEW."version_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_afd0c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_afd0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_mailboxevent" ("address", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."address", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_b4249(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_b4249() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_attemptevent" ("batch", "closed_at", "credential_id", "expires_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_id", "room_end", "room_start", "started_at", "started_by_id", "state", "step_id", "transaction") VALUES (NEW."batch", NEW."closed_at", NEW."credential_id", NEW."expires_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prepared_id", NEW."room_end", NEW."room_start", NEW."started_at", NEW."started_by_id", NEW."state", NEW."step_id", NEW."transaction"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_baed4(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_baed4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_bookingevent" ("code", "day", "desk_id", "holder", "id", "key", "made_at", "minutes", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "procedure_code", "starts_at", "state") VALUES (NEW."code", NEW."day", NEW."desk_id", NEW."holder", NEW."id", NEW."key", NEW."made_at", NEW."minutes", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."procedure_code", NEW."starts_at", NEW."state"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_bbc45(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_bbc45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "definitions_definitionevent" ("approved_at", "approved_by_id", "approved_by_name", "code", "content", "created_at", "decision_number", "declared_from", "digest", "effective_from", "effective_to", "folded_title", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_by_name", "source", "status", "test_report", "tested_at", "title", "version") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."approved_by_name", NEW."code", NEW."content", NEW."created_at", NEW."decision_number", NEW."declared_from", NEW."digest", NEW."effective_from", NEW."effective_to", NEW."folded_title", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proposed_by_id", NEW."proposed_by_name", NEW."source", NEW."status", NEW."test_report", NEW."tested_at", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_be524(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_be524() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_documentevent" ("about", "about_url", "agency_code", "agency_name", "answers_id", "arrived_on", "code", "code_number", "copies", "created_at", "direction", "drafter_id", "due_on", "edxml_id", "email", "ended_at", "exchange_id", "file_id", "handler_id", "id", "issued_on", "key", "lead_unit_id", "leader_id", "lookup_code", "notation", "note", "number", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register", "register_unit_id", "replaces_id", "reviewer_id", "secrecy", "signer_capacity", "signer_id", "signer_name", "signer_position", "signing_id", "source", "status", "subject", "task_codes", "trail_head", "trail_length", "type_code", "unit_id", "urgency", "year") VALUES (NEW."about", NEW."about_url", NEW."agency_code", NEW."agency_name", NEW."answers_id", NEW."arrived_on", NEW."code", NEW."code_number", NEW."copies", NEW."created_at", NEW."direction", NEW."drafter_id", NEW."due_on", NEW."edxml_id", NEW."email", NEW."ended_at", NEW."exchange_id", NEW."file_id", NEW."handler_id", NEW."id", NEW."issued_on", NEW."key", NEW."lead_unit_id", NEW."leader_id", NEW."lookup_code", NEW."notation", NEW."note", NEW."number", NEW."pages", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."register", NEW."register_unit_id", NEW."replaces_id", NEW."reviewer_id", NEW."secrecy", NEW."signer_capacity", NEW."signer_id", NEW."signer_name", NEW."signer_position", NEW."signing_id", NEW."source", NEW."status", NEW."subject", NEW."task_codes", NEW."trail_head", NEW."trail_length", NEW."type_code", NEW."unit_id", NEW."urgency", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_bfe65(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_bfe65() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_householdevent" ("address_line", "area_code", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."address_line", NEW."area_code", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_cc20a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_cc20a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_sendingreceiverevent" ("id", "name", "organ_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recall", "sending_id", "state", "state_at", "status", "status_at") VALUES (NEW."id", NEW."name", NEW."organ_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recall", NEW."sending_id", NEW."state", NEW."state_at", NEW."status", NEW."status_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_cea1f(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_cea1f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "calendar_calendarexceptionevent" ("calendar_id", "cancel_reason", "cancelled_at", "clause", "created_at", "day", "decision_number", "hours", "id", "kind", "name", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces", "unit_id") VALUES (NEW."calendar_id", NEW."cancel_reason", NEW."cancelled_at", NEW."clause", NEW."created_at", NEW."day", NEW."decision_number", NEW."hours", NEW."id", NEW."kind", NEW."name", NEW."origin", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."replaces", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_cf22d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_cf22d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_preferenceevent" ("email", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."email", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_d2c71(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_d2c71() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_receivedmessageevent" ("acknowledged_at", "axis_id", "business", "code", "copies", "document_id", "files", "findings", "from_code", "from_name", "id", "kind", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raw_file_id", "received_at", "sending_id", "sha256", "state", "status_code", "taken_at", "taken_by_name", "title", "to_code", "unit_id", "verdict") VALUES (NEW."acknowledged_at", NEW."axis_id", NEW."business", NEW."code", NEW."copies", NEW."document_id", NEW."files", NEW."findings", NEW."from_code", NEW."from_name", NEW."id", NEW."kind", NEW."last_error", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."raw_file_id", NEW."received_at", NEW."sending_id", NEW."sha256", NEW."state", NEW."status_code", NEW."taken_at", NEW."taken_by_name", NEW."title", NEW."to_code", NEW."unit_id", NEW."verdict"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_dce7b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_dce7b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "organisations_unitevent" ("area_code", "area_level", "folded_name", "function", "id", "kind", "level", "name", "one_stop", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "receives_dossiers", "short_name", "valid_from", "valid_to", "working_calendar") VALUES (NEW."area_code", NEW."area_level", NEW."folded_name", NEW."function", NEW."id", NEW."kind", NEW."level", NEW."name", NEW."one_stop", NEW."parent_id", NEW."path", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."receives_dossiers", NEW."short_name", NEW."valid_from", NEW."valid_to", NEW."working_calendar"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_df072(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_df072() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_paperevent" ("case_id", "check_state", "checked_at", "checked_by", "code", "file_id", "file_name", "flag", "id", "item_id", "item_name", "item_sha256", "item_version", "name", "note", "on_paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "required", "scanned", "superseded") VALUES (NEW."case_id", NEW."check_state", NEW."checked_at", NEW."checked_by", NEW."code", NEW."file_id", NEW."file_name", NEW."flag", NEW."id", NEW."item_id", NEW."item_name", NEW."item_sha256", NEW."item_version", NEW."name", NEW."note", NEW."on_paper", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."required", NEW."scanned", NEW."superseded"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_e2f1b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_e2f1b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_transferevent" ("answer", "answered_at", "answered_by", "case_id", "from_unit_id", "id", "offered_at", "offered_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received", "to_unit_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by", NEW."case_id", NEW."from_unit_id", NEW."id", NEW."offered_at", NEW."offered_by", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."received", NEW."to_unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_e3e68(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_e3e68() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "calendar_workingcalendarevent" ("code", "content", "digest", "id", "inherits_id", "is_default", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "valid_from", "valid_to") VALUES (NEW."code", NEW."content", NEW."digest", NEW."id", NEW."inherits_id", NEW."is_default", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."title", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_e78d4(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_e78d4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_scanevent" ("account_id", "at", "case_id", "compared", "dpi", "id", "item_id", "kept", "officer", "pages", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "source", "unit_id") VALUES (NEW."account_id", NEW."at", NEW."case_id", NEW."compared", NEW."dpi", NEW."id", NEW."item_id", NEW."kept", NEW."officer", NEW."pages", NEW."paper_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sha256", NEW."source", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_e8b6e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_e8b6e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "organisations_unitnameevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "unit_id", "valid_from", "valid_to") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."short_name", NEW."unit_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_e91fd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_e91fd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "access_rolegrantevent" ("account_id", "covers_children", "follows_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoked_at", "role", "source_id", "unit_id", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."covers_children", NEW."follows_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."revoked_at", NEW."role", NEW."source_id", NEW."unit_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_ea44e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_ea44e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "one_stop_offlineintakeevent" ("account_id", "case_id", "device_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "recomputed", "synced_at", "unit_id") VALUES (NEW."account_id", NEW."case_id", NEW."device_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."received_at", NEW."recomputed", NEW."synced_at", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_f2ff3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_f2ff3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mandates_mandateevent" ("agent_id", "agent_name", "at_desk", "document_number", "file_id", "id", "key", "kind", "made_at", "may_collect", "organisation_code", "organisation_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal_id", "principal_name", "procedures", "recorded_by", "revoked_at", "revoked_by", "revoked_reason", "valid_from", "valid_to") VALUES (NEW."agent_id", NEW."agent_name", NEW."at_desk", NEW."document_number", NEW."file_id", NEW."id", NEW."key", NEW."kind", NEW."made_at", NEW."may_collect", NEW."organisation_code", NEW."organisation_name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."principal_id", NEW."principal_name", NEW."procedures", NEW."recorded_by", NEW."revoked_at", NEW."revoked_by", NEW."revoked_reason", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_f4165(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_f4165() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "access_accesstokenevent" ("account_id", "expires_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at") VALUES (NEW."account_id", NEW."expires_at", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."revoked_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_f7941(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_f7941() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_transferevent" ("giver_id", "giver_name", "handed_over_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_name", "receiver_name", "unit_id", "year") VALUES (NEW."giver_id", NEW."giver_name", NEW."handed_over_at", NEW."id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."received_at", NEW."received_by_name", NEW."receiver_name", NEW."unit_id", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_insert_insert_fdc73(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_insert_insert_fdc73() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_resultevent" ("approved_at", "approved_by", "approver_id", "case_id", "code", "data", "ended_at", "ended_reason", "file_id", "id", "issued_at", "name", "number", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register", "replaced_by_id", "signed_at", "signing_id", "source_file_id", "state", "unit_id", "verification_code") VALUES (NEW."approved_at", NEW."approved_by", NEW."approver_id", NEW."case_id", NEW."code", NEW."data", NEW."ended_at", NEW."ended_reason", NEW."file_id", NEW."id", NEW."issued_at", NEW."name", NEW."number", NEW."period", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."register", NEW."replaced_by_id", NEW."signed_at", NEW."signing_id", NEW."source_file_id", NEW."state", NEW."unit_id", NEW."verification_code"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_layout_append_only_788d3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_layout_append_only_788d3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_056e1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_056e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_0b32b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_0b32b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_1fbc3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_1fbc3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_24618(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_24618() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_360e5(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_360e5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_49d0c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_49d0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_645a3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_645a3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_6e2c1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_6e2c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_9eedb(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_9eedb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_be25d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_be25d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_c16af(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_c16af() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_c45e6(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_c45e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_c99d8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_c99d8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_d7375(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_d7375() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_f37f9(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_f37f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_never_deleted_f801a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_never_deleted_f801a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_opinion_append_only_378ff(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_opinion_append_only_378ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_organisations_code_token_2c498(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_organisations_code_token_2c498() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            INSERT INTO organisations_organisationstate (id, token) VALUES (1, gen_random_uuid())
            ON CONFLICT (id) DO UPDATE SET token = excluded.token;
            RETURN NULL;
        
                END;
            $$;


--
-- Name: pgtrigger_organisations_unit_token_5ffb8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_organisations_unit_token_5ffb8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            INSERT INTO organisations_organisationstate (id, token) VALUES (1, gen_random_uuid())
            ON CONFLICT (id) DO UPDATE SET token = excluded.token;
            RETURN NULL;
        
                END;
            $$;


--
-- Name: pgtrigger_place_in_tree_is_fixed_6e636(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_place_in_tree_is_fixed_6e636() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_printed_append_only_11124(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_printed_append_only_11124() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_printed_facts_stay_53a47(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_printed_facts_stay_53a47() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_rating_append_only_93d50(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_rating_append_only_93d50() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_search_vector_6e1dc(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_search_vector_6e1dc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.search_vector = to_tsvector('simple', NEW.search_text); RETURN NEW;
                END;
            $$;


--
-- Name: pgtrigger_search_vector_912fd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_search_vector_912fd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.search_vector = to_tsvector('simple', NEW.search_text); RETURN NEW;
                END;
            $$;


--
-- Name: pgtrigger_update_update_04d76(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_04d76() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_transferevent" ("giver_id", "giver_name", "handed_over_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_name", "receiver_name", "unit_id", "year") VALUES (NEW."giver_id", NEW."giver_name", NEW."handed_over_at", NEW."id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."received_at", NEW."received_by_name", NEW."receiver_name", NEW."unit_id", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_09c23(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_09c23() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_itemevent" ("author", "code", "filed_at", "filed_by_name", "files", "id", "issued_on", "kind", "metadata", "note", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "subject", "title") VALUES (NEW."author", NEW."code", NEW."filed_at", NEW."filed_by_name", NEW."files", NEW."id", NEW."issued_on", NEW."kind", NEW."metadata", NEW."note", NEW."pages", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."record_id", NEW."subject", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_0c319(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_0c319() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_pauseevent" ("case_id", "ended_at", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "started_at", "started_by") VALUES (NEW."case_id", NEW."ended_at", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."started_at", NEW."started_by"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_0d4e8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_0d4e8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_agencyevent" ("code", "code102", "folded_name", "id", "listed", "name", "parent_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synced_at", "unit_id") VALUES (NEW."code", NEW."code102", NEW."folded_name", NEW."id", NEW."listed", NEW."name", NEW."parent_code", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."synced_at", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_13c35(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_13c35() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "one_stop_offlineintakeevent" ("account_id", "case_id", "device_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "recomputed", "synced_at", "unit_id") VALUES (NEW."account_id", NEW."case_id", NEW."device_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."received_at", NEW."recomputed", NEW."synced_at", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_14bf5(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_14bf5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "organisations_unitcodeevent" ("code", "id", "normalised", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scheme", "synthetic", "unit_id", "valid_from", "valid_to") VALUES (NEW."code", NEW."id", NEW."normalised", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."scheme", NEW."synthetic", NEW."unit_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_15561(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_15561() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_requestevent" ("created_at", "file_id", "finished_at", "id", "key", "media_type", "opened_by_id", "opened_by_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result_file_id", "state", "subject", "title") VALUES (NEW."created_at", NEW."file_id", NEW."finished_at", NEW."id", NEW."key", NEW."media_type", NEW."opened_by_id", NEW."opened_by_name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."result_file_id", NEW."state", NEW."subject", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_16350(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_16350() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_resultevent" ("approved_at", "approved_by", "approver_id", "case_id", "code", "data", "ended_at", "ended_reason", "file_id", "id", "issued_at", "name", "number", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register", "replaced_by_id", "signed_at", "signing_id", "source_file_id", "state", "unit_id", "verification_code") VALUES (NEW."approved_at", NEW."approved_by", NEW."approver_id", NEW."case_id", NEW."code", NEW."data", NEW."ended_at", NEW."ended_reason", NEW."file_id", NEW."id", NEW."issued_at", NEW."name", NEW."number", NEW."period", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."register", NEW."replaced_by_id", NEW."signed_at", NEW."signing_id", NEW."source_file_id", NEW."state", NEW."unit_id", NEW."verification_code"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_1a81e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_1a81e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_recordevent" ("created_at", "ended_on", "folded_title", "id", "keeper_id", "keeper_name", "notation", "note", "organ_code", "package_file_id", "package_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retention", "retention_code", "rights", "rules_id", "started_on", "state", "title", "transfer_due_on", "transfer_id", "unit_id", "warned_on", "year") VALUES (NEW."created_at", NEW."ended_on", NEW."folded_title", NEW."id", NEW."keeper_id", NEW."keeper_name", NEW."notation", NEW."note", NEW."organ_code", NEW."package_file_id", NEW."package_sha256", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."retention", NEW."retention_code", NEW."rights", NEW."rules_id", NEW."started_on", NEW."state", NEW."title", NEW."transfer_due_on", NEW."transfer_id", NEW."unit_id", NEW."warned_on", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_22493(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_22493() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assignments_assignmentevent" ("account_id", "account_name", "content", "due_on", "ended_at", "finished_at", "first_due_on", "given_at", "giver_id", "giver_name", "giver_unit_id", "id", "key", "legal_due_at", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "state", "subject", "subject_title", "subject_url", "title", "unit_id") VALUES (NEW."account_id", NEW."account_name", NEW."content", NEW."due_on", NEW."ended_at", NEW."finished_at", NEW."first_due_on", NEW."given_at", NEW."giver_id", NEW."giver_name", NEW."giver_unit_id", NEW."id", NEW."key", NEW."legal_due_at", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."progress", NEW."state", NEW."subject", NEW."subject_title", NEW."subject_url", NEW."title", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_2a729(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_2a729() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_mergeevent" ("filled", "id", "kept_id", "merged_at", "merged_by", "merged_by_name", "merged_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status_before", "undone_at", "undone_by", "undone_by_name", "undone_reason") VALUES (NEW."filled", NEW."id", NEW."kept_id", NEW."merged_at", NEW."merged_by", NEW."merged_by_name", NEW."merged_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."status_before", NEW."undone_at", NEW."undone_by", NEW."undone_by_name", NEW."undone_reason"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_2b5a2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_2b5a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_householdmemberevent" ("household_id", "id", "joined_on", "left_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation") VALUES (NEW."household_id", NEW."id", NEW."joined_on", NEW."left_on", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."relation"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_3624c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_3624c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_supplementevent" ("answer", "answered_at", "before_acceptance", "case_id", "id", "paper_codes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "requested_at", "requested_by") VALUES (NEW."answer", NEW."answered_at", NEW."before_acceptance", NEW."case_id", NEW."id", NEW."paper_codes", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."requested_at", NEW."requested_by"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_39bfc(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_39bfc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_sendingreceiverevent" ("id", "name", "organ_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recall", "sending_id", "state", "state_at", "status", "status_at") VALUES (NEW."id", NEW."name", NEW."organ_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recall", NEW."sending_id", NEW."state", NEW."state_at", NEW."status", NEW."status_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_3bd57(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_3bd57() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_commentevent" ("at", "by_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolved", "text", "version_id") VALUES (NEW."at", NEW."by_name", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."resolved", NEW."text", NEW."version_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_4401b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_4401b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "access_accountevent" ("created_at", "email", "full_name", "id", "is_active", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "unit_id", "username") VALUES (NEW."created_at", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."unit_id", NEW."username"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_4511b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_4511b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_credentialevent" ("account_id", "certificate", "chain", "created_at", "id", "issuer", "kind", "name", "needs_pin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "reference", "removed_at", "serial", "subject", "unit_id", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."certificate", NEW."chain", NEW."created_at", NEW."id", NEW."issuer", NEW."kind", NEW."name", NEW."needs_pin", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."provider", NEW."reference", NEW."removed_at", NEW."serial", NEW."subject", NEW."unit_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_45ed8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_45ed8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_handingevent" ("account_id", "authority", "carrier", "case_id", "channel", "collector", "done_at", "file_id", "id", "ip_address", "mandate_id", "name", "officer", "order_number", "paper_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "reason", "result_sha256", "returned_at", "sent_at", "state", "unit_id") VALUES (NEW."account_id", NEW."authority", NEW."carrier", NEW."case_id", NEW."channel", NEW."collector", NEW."done_at", NEW."file_id", NEW."id", NEW."ip_address", NEW."mandate_id", NEW."name", NEW."officer", NEW."order_number", NEW."paper_number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proof", NEW."reason", NEW."result_sha256", NEW."returned_at", NEW."sent_at", NEW."state", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_47ee2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_47ee2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "organisations_unitsuccessionevent" ("id", "new_id", "old_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share") VALUES (NEW."id", NEW."new_id", NEW."old_id", NEW."on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."share"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_4baf6(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_4baf6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_powerevent" ("basis", "capacity", "created_at", "deputy_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal_id", "revoked_at", "valid_from", "valid_to") VALUES (NEW."basis", NEW."capacity", NEW."created_at", NEW."deputy_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."principal_id", NEW."revoked_at", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_4c0d5(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_4c0d5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_mailevent" ("document_id", "findings", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raw_file_id", "received_at", "sender", "sender_name", "size", "subject", "to", "unit_id", "verdict") VALUES (NEW."document_id", NEW."findings", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."raw_file_id", NEW."received_at", NEW."sender", NEW."sender_name", NEW."size", NEW."subject", NEW."to", NEW."unit_id", NEW."verdict"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_53826(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_53826() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "organisations_unitnameevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "unit_id", "valid_from", "valid_to") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."short_name", NEW."unit_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_59aa4(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_59aa4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_deskevent" ("kiosk_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "takes_bookings", "unit_id") VALUES (NEW."kiosk_key", _pgh_attach_context(), NOW(), 'update', NEW."unit_id", NEW."takes_bookings", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_5f13b(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_5f13b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_paperevent" ("case_id", "check_state", "checked_at", "checked_by", "code", "file_id", "file_name", "flag", "id", "item_id", "item_name", "item_sha256", "item_version", "name", "note", "on_paper", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "required", "scanned", "superseded") VALUES (NEW."case_id", NEW."check_state", NEW."checked_at", NEW."checked_by", NEW."code", NEW."file_id", NEW."file_name", NEW."flag", NEW."id", NEW."item_id", NEW."item_name", NEW."item_sha256", NEW."item_version", NEW."name", NEW."note", NEW."on_paper", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."required", NEW."scanned", NEW."superseded"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_60ab3(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_60ab3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_stepevent" ("account_id", "capacity", "credential_id", "id", "kind", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "principal_id", "request_id", "signed_at", "signer_name", "state", "turn", "unit_id") VALUES (NEW."account_id", NEW."capacity", NEW."credential_id", NEW."id", NEW."kind", NEW."note", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."position", NEW."principal_id", NEW."request_id", NEW."signed_at", NEW."signer_name", NEW."state", NEW."turn", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_66ff8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_66ff8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "assignments_extensionevent" ("asked_at", "asked_by", "assignment_id", "decided_at", "decided_by", "decision", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "wanted_on") VALUES (NEW."asked_at", NEW."asked_by", NEW."assignment_id", NEW."decided_at", NEW."decided_by", NEW."decision", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."wanted_on"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_69453(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_69453() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "access_substitutionevent" ("absent_id", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "substitute_id", "valid_from", "valid_to") VALUES (NEW."absent_id", NEW."ended_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."substitute_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_6b5c8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_6b5c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_groupevent" ("desk_id", "id", "is_active", "letter", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_codes", "sectors") VALUES (NEW."desk_id", NEW."id", NEW."is_active", NEW."letter", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."procedure_codes", NEW."sectors"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_7955f(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_7955f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_transferevent" ("answer", "answered_at", "answered_by", "case_id", "from_unit_id", "id", "offered_at", "offered_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received", "to_unit_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by", NEW."case_id", NEW."from_unit_id", NEW."id", NEW."offered_at", NEW."offered_by", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."received", NEW."to_unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_7a2ee(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_7a2ee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_lettertemplateevent" ("active", "at", "by_name", "file_id", "findings", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "type_code", "unit_id", "version") VALUES (NEW."active", NEW."at", NEW."by_name", NEW."file_id", NEW."findings", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."type_code", NEW."unit_id", NEW."version"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_7cfb1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_7cfb1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "definitions_definitionevent" ("approved_at", "approved_by_id", "approved_by_name", "code", "content", "created_at", "decision_number", "declared_from", "digest", "effective_from", "effective_to", "folded_title", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_by_name", "source", "status", "test_report", "tested_at", "title", "version") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."approved_by_name", NEW."code", NEW."content", NEW."created_at", NEW."decision_number", NEW."declared_from", NEW."digest", NEW."effective_from", NEW."effective_to", NEW."folded_title", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proposed_by_id", NEW."proposed_by_name", NEW."source", NEW."status", NEW."test_report", NEW."tested_at", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_7f44a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_7f44a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "document_store_useevent" ("at", "by", "case_code", "case_id", "consent_id", "ended_at", "id", "item_id", "paper_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "sha256", "version") VALUES (NEW."at", NEW."by", NEW."case_code", NEW."case_id", NEW."consent_id", NEW."ended_at", NEW."id", NEW."item_id", NEW."paper_code", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."sha256", NEW."version"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_8c2ef(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_8c2ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "files_storedfileevent" ("attached_at", "blob_id", "created_at", "folded_name", "id", "media_type", "name", "owner_id", "owner_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "scanned_by", "state", "uploaded_by_id", "uploaded_by_name") VALUES (NEW."attached_at", NEW."blob_id", NEW."created_at", NEW."folded_name", NEW."id", NEW."media_type", NEW."name", NEW."owner_id", NEW."owner_kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."reason", NEW."scanned_by", NEW."state", NEW."uploaded_by_id", NEW."uploaded_by_name"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_8d76a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_8d76a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mandates_mandateevent" ("agent_id", "agent_name", "at_desk", "document_number", "file_id", "id", "key", "kind", "made_at", "may_collect", "organisation_code", "organisation_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal_id", "principal_name", "procedures", "recorded_by", "revoked_at", "revoked_by", "revoked_reason", "valid_from", "valid_to") VALUES (NEW."agent_id", NEW."agent_name", NEW."at_desk", NEW."document_number", NEW."file_id", NEW."id", NEW."key", NEW."kind", NEW."made_at", NEW."may_collect", NEW."organisation_code", NEW."organisation_name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."principal_id", NEW."principal_name", NEW."procedures", NEW."recorded_by", NEW."revoked_at", NEW."revoked_by", NEW."revoked_reason", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_9531e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_9531e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "reforms_reformevent" ("by_competence", "confirmed_at", "confirmed_by_id", "confirmed_by_name", "finished_at", "functions", "id", "kind", "legal_basis", "levels", "name", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "planned_by_id", "planned_by_name", "return_days", "return_reason", "returned_at", "returning_at", "scope_id", "started_at", "state", "total", "touched_at", "units_moved_at") VALUES (NEW."by_competence", NEW."confirmed_at", NEW."confirmed_by_id", NEW."confirmed_by_name", NEW."finished_at", NEW."functions", NEW."id", NEW."kind", NEW."legal_basis", NEW."levels", NEW."name", NEW."on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."planned_at", NEW."planned_by_id", NEW."planned_by_name", NEW."return_days", NEW."return_reason", NEW."returned_at", NEW."returning_at", NEW."scope_id", NEW."started_at", NEW."state", NEW."total", NEW."touched_at", NEW."units_moved_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_974c0(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_974c0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_ticketevent" ("booking_id", "called_at", "calls", "code", "counter_id", "day", "desk_id", "ended_at", "id", "key", "letter", "line", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "procedure_code", "queued_at", "rank", "source", "started_at", "state", "taken_at") VALUES (NEW."booking_id", NEW."called_at", NEW."calls", NEW."code", NEW."counter_id", NEW."day", NEW."desk_id", NEW."ended_at", NEW."id", NEW."key", NEW."letter", NEW."line", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."priority", NEW."procedure_code", NEW."queued_at", NEW."rank", NEW."source", NEW."started_at", NEW."state", NEW."taken_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_97d84(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_97d84() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_scanevent" ("account_id", "at", "case_id", "compared", "dpi", "id", "item_id", "kept", "officer", "pages", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "source", "unit_id") VALUES (NEW."account_id", NEW."at", NEW."case_id", NEW."compared", NEW."dpi", NEW."id", NEW."item_id", NEW."kept", NEW."officer", NEW."pages", NEW."paper_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sha256", NEW."source", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_9945a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_9945a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "definitions_legaldocumentevent" ("certainty", "effective_from", "effective_to", "folded_title", "id", "issued_on", "issuer", "kind", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "title") VALUES (NEW."certainty", NEW."effective_from", NEW."effective_to", NEW."folded_title", NEW."id", NEW."issued_on", NEW."issuer", NEW."kind", NEW."note", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."replaced_by_id", NEW."title"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_a3d43(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_a3d43() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_meetingevent" ("attendees", "cancelled", "chair", "document_id", "ends_at", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "title", "unit_id") VALUES (NEW."attendees", NEW."cancelled", NEW."chair", NEW."document_id", NEW."ends_at", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."starts_at", NEW."title", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_a3ed6(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_a3ed6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_documentevent" ("about", "about_url", "agency_code", "agency_name", "answers_id", "arrived_on", "code", "code_number", "copies", "created_at", "direction", "drafter_id", "due_on", "edxml_id", "email", "ended_at", "exchange_id", "file_id", "handler_id", "id", "issued_on", "key", "lead_unit_id", "leader_id", "lookup_code", "notation", "note", "number", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register", "register_unit_id", "replaces_id", "reviewer_id", "secrecy", "signer_capacity", "signer_id", "signer_name", "signer_position", "signing_id", "source", "status", "subject", "task_codes", "trail_head", "trail_length", "type_code", "unit_id", "urgency", "year") VALUES (NEW."about", NEW."about_url", NEW."agency_code", NEW."agency_name", NEW."answers_id", NEW."arrived_on", NEW."code", NEW."code_number", NEW."copies", NEW."created_at", NEW."direction", NEW."drafter_id", NEW."due_on", NEW."edxml_id", NEW."email", NEW."ended_at", NEW."exchange_id", NEW."file_id", NEW."handler_id", NEW."id", NEW."issued_on", NEW."key", NEW."lead_unit_id", NEW."leader_id", NEW."lookup_code", NEW."notation", NEW."note", NEW."number", NEW."pages", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."register", NEW."register_unit_id", NEW."replaces_id", NEW."reviewer_id", NEW."secrecy", NEW."signer_capacity", NEW."signer_id", NEW."signer_name", NEW."signer_position", NEW."signing_id", NEW."source", NEW."status", NEW."subject", NEW."task_codes", NEW."trail_head", NEW."trail_length", NEW."type_code", NEW."unit_id", NEW."urgency", NEW."year"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_a7406(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_a7406() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "organisations_unitevent" ("area_code", "area_level", "folded_name", "function", "id", "kind", "level", "name", "one_stop", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "receives_dossiers", "short_name", "valid_from", "valid_to", "working_calendar") VALUES (NEW."area_code", NEW."area_level", NEW."folded_name", NEW."function", NEW."id", NEW."kind", NEW."level", NEW."name", NEW."one_stop", NEW."parent_id", NEW."path", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."receives_dossiers", NEW."short_name", NEW."valid_from", NEW."valid_to", NEW."working_calendar"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_ac5bd(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_ac5bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_authorityevent" ("added_at", "certificate", "id", "is_root", "legal_basis", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "sha256", "stamps_time", "trust") VALUES (NEW."added_at", NEW."certificate", NEW."id", NEW."is_root", NEW."legal_basis", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."removed_at", NEW."sha256", NEW."stamps_time", NEW."trust"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_b124c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_b124c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "document_store_itemevent" ("ended_at", "ended_reason", "file_id", "holder_id", "id", "issued_by", "issued_on", "kept_at", "kind", "kind_name", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_by_id", "sha256", "source_case", "source_key", "source_procedure", "state", "trust", "unit_id", "valid_to", "verification_code", "version") VALUES (NEW."ended_at", NEW."ended_reason", NEW."file_id", NEW."holder_id", NEW."id", NEW."issued_by", NEW."issued_on", NEW."kept_at", NEW."kind", NEW."kind_name", NEW."name", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."replaced_by_id", NEW."sha256", NEW."source_case", NEW."source_key", NEW."source_procedure", NEW."state", NEW."trust", NEW."unit_id", NEW."valid_to", NEW."verification_code", NEW."version"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_bb175(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_bb175() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "calendar_calendarexceptionevent" ("calendar_id", "cancel_reason", "cancelled_at", "clause", "created_at", "day", "decision_number", "hours", "id", "kind", "name", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces", "unit_id") VALUES (NEW."calendar_id", NEW."cancel_reason", NEW."cancelled_at", NEW."clause", NEW."created_at", NEW."day", NEW."decision_number", NEW."hours", NEW."id", NEW."kind", NEW."name", NEW."origin", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."replaces", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_bbd48(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_bbd48() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_personidentifierevent" ("active", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."active", NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."value"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_bc328(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_bc328() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "consents_consentevent" ("given_at", "id", "object_name", "object_ref", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recorded_by", "recorded_by_id", "text", "through", "withdrawn_at", "wording_id") VALUES (NEW."given_at", NEW."id", NEW."object_name", NEW."object_ref", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."recorded_by", NEW."recorded_by_id", NEW."text", NEW."through", NEW."withdrawn_at", NEW."wording_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_c809a(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_c809a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "what_if_studyevent" ("asked_at", "asked_by", "findings", "finished_at", "horizon", "id", "limit", "officers", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "state", "unit_id", "unit_path", "volume") VALUES (NEW."asked_at", NEW."asked_by", NEW."findings", NEW."finished_at", NEW."horizon", NEW."id", NEW."limit", NEW."officers", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."problem", NEW."state", NEW."unit_id", NEW."unit_path", NEW."volume"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_d01b2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_d01b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "calendar_workingcalendarevent" ("code", "content", "digest", "id", "inherits_id", "is_default", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "valid_from", "valid_to") VALUES (NEW."code", NEW."content", NEW."digest", NEW."id", NEW."inherits_id", NEW."is_default", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."title", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_d329e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_d329e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_mailboxevent" ("address", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."address", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_db0e9(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_db0e9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_duplicatepairevent" ("first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "score", "second_id", "state") VALUES (NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reasons", NEW."score", NEW."second_id", NEW."state"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_dc1e1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_dc1e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_householdevent" ("address_line", "area_code", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."address_line", NEW."area_code", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_de829(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_de829() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "people_personevent" ("address_line", "area_code", "birth_day", "birth_month", "birth_year", "email", "ethnicity", "folded_name", "full_name", "id", "merged_into_id", "nationality", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "sex", "status") VALUES (NEW."address_line", NEW."area_code", NEW."birth_day", NEW."birth_month", NEW."birth_year", NEW."email", NEW."ethnicity", NEW."folded_name", NEW."full_name", NEW."id", NEW."merged_into_id", NEW."nationality", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."sex", NEW."status"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_df172(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_df172() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "access_rolegrantevent" ("account_id", "covers_children", "follows_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoked_at", "role", "source_id", "unit_id", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."covers_children", NEW."follows_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."revoked_at", NEW."role", NEW."source_id", NEW."unit_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e050d(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e050d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_taskevent" ("case_id", "closed_at", "closed_by", "due_at", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "stage", "unit_id") VALUES (NEW."case_id", NEW."closed_at", NEW."closed_by", NEW."due_at", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."stage", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e05e6(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e05e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_counterevent" ("desk_id", "id", "is_active", "letters", "name", "number", "officer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."desk_id", NEW."id", NEW."is_active", NEW."letters", NEW."name", NEW."number", NEW."officer_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e2d83(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e2d83() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "queueing_bookingevent" ("code", "day", "desk_id", "holder", "id", "key", "made_at", "minutes", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "procedure_code", "starts_at", "state") VALUES (NEW."code", NEW."day", NEW."desk_id", NEW."holder", NEW."id", NEW."key", NEW."made_at", NEW."minutes", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."procedure_code", NEW."starts_at", NEW."state"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e36fa(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e36fa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "reforms_answerevent" ("at", "by", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reform_id", "value") VALUES (NEW."at", NEW."by", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reform_id", NEW."value"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e87bf(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e87bf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "signing_attemptevent" ("batch", "closed_at", "credential_id", "expires_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_id", "room_end", "room_start", "started_at", "started_by_id", "state", "step_id", "transaction") VALUES (NEW."batch", NEW."closed_at", NEW."credential_id", NEW."expires_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prepared_id", NEW."room_end", NEW."room_start", NEW."started_at", NEW."started_by_id", NEW."state", NEW."step_id", NEW."transaction"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_e9c27(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_e9c27() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_receivedmessageevent" ("acknowledged_at", "axis_id", "business", "code", "copies", "document_id", "files", "findings", "from_code", "from_name", "id", "kind", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raw_file_id", "received_at", "sending_id", "sha256", "state", "status_code", "taken_at", "taken_by_name", "title", "to_code", "unit_id", "verdict") VALUES (NEW."acknowledged_at", NEW."axis_id", NEW."business", NEW."code", NEW."copies", NEW."document_id", NEW."files", NEW."findings", NEW."from_code", NEW."from_name", NEW."id", NEW."kind", NEW."last_error", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."raw_file_id", NEW."received_at", NEW."sending_id", NEW."sha256", NEW."state", NEW."status_code", NEW."taken_at", NEW."taken_by_name", NEW."title", NEW."to_code", NEW."unit_id", NEW."verdict"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_ed847(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_ed847() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchange_sendingevent" ("attempts", "axis_id", "business", "claimed_until", "code", "created_at", "created_by_name", "document_id", "from_code", "id", "key", "kind", "last_error", "next_try_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raw_file_id", "sent_at", "sha256", "state", "status_code", "title", "to_codes", "tracked_at", "unit_id") VALUES (NEW."attempts", NEW."axis_id", NEW."business", NEW."claimed_until", NEW."code", NEW."created_at", NEW."created_by_name", NEW."document_id", NEW."from_code", NEW."id", NEW."key", NEW."kind", NEW."last_error", NEW."next_try_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."raw_file_id", NEW."sent_at", NEW."sha256", NEW."state", NEW."status_code", NEW."title", NEW."to_codes", NEW."tracked_at", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_ee856(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_ee856() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_recipientevent" ("address", "code", "document_id", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sending_id", "sent_at", "state", "state_at") VALUES (NEW."address", NEW."code", NEW."document_id", NEW."id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."route", NEW."sending_id", NEW."sent_at", NEW."state", NEW."state_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_ef1ad(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_ef1ad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "access_accesstokenevent" ("account_id", "expires_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at") VALUES (NEW."account_id", NEW."expires_at", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."revoked_at"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_f0017(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_f0017() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_preferenceevent" ("email", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."email", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_f3fc8(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_f3fc8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_consultationevent" ("answered_at", "asked_at", "asked_by", "asked_by_account_id", "cancelled_at", "cancelled_reason", "case_id", "due_at", "id", "overdue_told_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "unit_id") VALUES (NEW."answered_at", NEW."asked_at", NEW."asked_by", NEW."asked_by_account_id", NEW."cancelled_at", NEW."cancelled_reason", NEW."case_id", NEW."due_at", NEW."id", NEW."overdue_told_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_f5146(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_f5146() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "cases_caseevent" ("accepted_at", "applicant_id", "applicant_name", "applicant_phone", "assignee_id", "attention_at", "branch_id", "channel", "code", "commune_code", "consultations_open", "definition_id", "delivery", "delivery_address", "delivery_method", "due_at", "ended_at", "fee_lines", "fee_total", "filer_id", "filer_name", "flags", "id", "intake_unit_id", "linked_open", "mandate_id", "money", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_code", "procedure_name", "returned_at", "revision", "root_id", "stage", "stage_role", "status", "subject", "submission_key", "submitted_at", "sync", "trail_head", "trail_length", "unit_id") VALUES (NEW."accepted_at", NEW."applicant_id", NEW."applicant_name", NEW."applicant_phone", NEW."assignee_id", NEW."attention_at", NEW."branch_id", NEW."channel", NEW."code", NEW."commune_code", NEW."consultations_open", NEW."definition_id", NEW."delivery", NEW."delivery_address", NEW."delivery_method", NEW."due_at", NEW."ended_at", NEW."fee_lines", NEW."fee_total", NEW."filer_id", NEW."filer_name", NEW."flags", NEW."id", NEW."intake_unit_id", NEW."linked_open", NEW."mandate_id", NEW."money", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."procedure_code", NEW."procedure_name", NEW."returned_at", NEW."revision", NEW."root_id", NEW."stage", NEW."stage_role", NEW."status", NEW."subject", NEW."submission_key", NEW."submitted_at", NEW."sync", NEW."trail_head", NEW."trail_length", NEW."unit_id"); RETURN NULL;
                END;
            $$;


--
-- Name: pgtrigger_update_update_fdb0e(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_update_update_fdb0e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "procedures_importevent" ("applied_at", "applied_by_id", "applied_by_name", "checked_at", "checked_by_id", "checked_by_name", "file_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "sha256", "state") VALUES (NEW."applied_at", NEW."applied_by_id", NEW."applied_by_name", NEW."checked_at", NEW."checked_by_id", NEW."checked_by_name", NEW."file_name", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."report", NEW."sha256", NEW."state"); RETURN NULL;
                END;
            $$;


--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;


--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;


--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;


SET LOCAL default_tablespace = '';

SET LOCAL default_table_access_method = heap;

--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);


--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;


--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;


--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;


--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;


--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;


--
-- Name: tinhso_fold(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tinhso_fold(typed text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(regexp_replace(translate(NORMALIZE(typed, NFD), 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐđ'::text, 'abcdefghijklmnopqrstuvwxyzdd'::text), '[\u0300-\u034e\u0350-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff\u093c\u094d\u0951-\u0954\u09bc\u09cd\u09fe\u0a3c\u0a4d\u0abc\u0acd\u0b3c\u0b4d\u0bcd\u0c3c\u0c4d\u0c55-\u0c56\u0cbc\u0ccd\u0d3b-\u0d3c\u0d4d\u0dca\u0e38-\u0e3a\u0e48-\u0e4b\u0eb8-\u0eba\u0ec8-\u0ecb\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f71-\u0f72\u0f74\u0f7a-\u0f7d\u0f80\u0f82-\u0f84\u0f86-\u0f87\u0fc6\u1037\u1039-\u103a\u108d\u135d-\u135f\u1714-\u1715\u1734\u17d2\u17dd\u18a9\u1939-\u193b\u1a17-\u1a18\u1a60\u1a75-\u1a7c\u1a7f\u1ab0-\u1abd\u1abf-\u1ace\u1b34\u1b44\u1b6b-\u1b73\u1baa-\u1bab\u1be6\u1bf2-\u1bf3\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce0\u1ce2-\u1ce8\u1ced\u1cf4\u1cf8-\u1cf9\u1dc0-\u1dff\u20d0-\u20dc\u20e1\u20e5-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099-\u309a\ua66f\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua806\ua82c\ua8c4\ua8e0-\ua8f1\ua92b-\ua92d\ua953\ua9b3\ua9c0\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaf6\uabed\ufb1e\ufe20-\ufe2f\U000101fd\U000102e0\U00010376-\U0001037a\U00010a0d\U00010a0f\U00010a38-\U00010a3a\U00010a3f\U00010ae5-\U00010ae6\U00010d24-\U00010d27\U00010eab-\U00010eac\U00010f46-\U00010f50\U00010f82-\U00010f85\U00011046\U00011070\U0001107f\U000110b9-\U000110ba\U00011100-\U00011102\U00011133-\U00011134\U00011173\U000111c0\U000111ca\U00011235-\U00011236\U000112e9-\U000112ea\U0001133b-\U0001133c\U0001134d\U00011366-\U0001136c\U00011370-\U00011374\U00011442\U00011446\U0001145e\U000114c2-\U000114c3\U000115bf-\U000115c0\U0001163f\U000116b6-\U000116b7\U0001172b\U00011839-\U0001183a\U0001193d-\U0001193e\U00011943\U000119e0\U00011a34\U00011a47\U00011a99\U00011c3f\U00011d42\U00011d44-\U00011d45\U00011d97\U00016af0-\U00016af4\U00016b30-\U00016b36\U00016ff0-\U00016ff1\U0001bc9e\U0001d165-\U0001d169\U0001d16d-\U0001d172\U0001d17b-\U0001d182\U0001d185-\U0001d18b\U0001d1aa-\U0001d1ad\U0001d242-\U0001d244\U0001e000-\U0001e006\U0001e008-\U0001e018\U0001e01b-\U0001e021\U0001e023-\U0001e024\U0001e026-\U0001e02a\U0001e130-\U0001e136\U0001e2ae\U0001e2ec-\U0001e2ef\U0001e8d0-\U0001e8d6\U0001e944-\U0001e94a]+'::text, ''::text, 'g'::text), '[^0-9a-z]+'::text, ' '::text, 'g'::text), ' '::text);


--
-- Name: access_accessstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_accessstate (
    id smallint NOT NULL,
    token uuid NOT NULL,
    CONSTRAINT access_accessstate_one_row CHECK ((id = 1))
);


--
-- Name: access_accesstoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_accesstoken (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    digest bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_on date,
    revoked_at timestamp with time zone,
    account_id uuid NOT NULL
);


--
-- Name: access_accesstokenevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_accesstokenevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    account_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: access_accesstokenevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_accesstokenevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_accesstokenevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_account (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    id uuid NOT NULL,
    username character varying(150) NOT NULL,
    full_name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    kind character varying(10) NOT NULL,
    "position" character varying(200) NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid,
    unit_id uuid
);


--
-- Name: access_accountevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_accountevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    username character varying(150) NOT NULL,
    full_name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    kind character varying(10) NOT NULL,
    "position" character varying(200) NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid
);


--
-- Name: access_accountevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_accountevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_accountevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_rolegrant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_rolegrant (
    id uuid NOT NULL,
    role character varying(40) NOT NULL,
    covers_children boolean NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    reason character varying(300) NOT NULL,
    revoked_at timestamp with time zone,
    account_id uuid NOT NULL,
    source_id uuid,
    unit_id uuid,
    follows_id uuid,
    CONSTRAINT access_delegation_expires CHECK (((source_id IS NULL) OR (valid_to IS NOT NULL))),
    CONSTRAINT access_grant_period CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
);


--
-- Name: access_rolegrantevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_rolegrantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    role character varying(40) NOT NULL,
    covers_children boolean NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    reason character varying(300) NOT NULL,
    revoked_at timestamp with time zone,
    account_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    source_id uuid,
    unit_id uuid,
    follows_id uuid
);


--
-- Name: access_rolegrantevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_rolegrantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_rolegrantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_substitution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_substitution (
    id uuid NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    reason character varying(300) NOT NULL,
    ended_at timestamp with time zone,
    absent_id uuid NOT NULL,
    substitute_id uuid NOT NULL,
    CONSTRAINT access_substitution_other CHECK ((NOT (absent_id = substitute_id))),
    CONSTRAINT access_substitution_period CHECK ((valid_to > valid_from))
);


--
-- Name: access_substitutionevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_substitutionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    reason character varying(300) NOT NULL,
    ended_at timestamp with time zone,
    absent_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    substitute_id uuid NOT NULL
);


--
-- Name: access_substitutionevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_substitutionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_substitutionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: assignments_assignment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignments_assignment (
    id uuid NOT NULL,
    subject character varying(120) NOT NULL,
    subject_title character varying(600) NOT NULL,
    subject_url character varying(300) NOT NULL,
    legal_due_at timestamp with time zone,
    title character varying(500) NOT NULL,
    content text NOT NULL,
    giver_name character varying(200) NOT NULL,
    account_name character varying(200) NOT NULL,
    due_on date,
    first_due_on date,
    progress smallint NOT NULL,
    state character varying(10) NOT NULL,
    note character varying(2000) NOT NULL,
    key character varying(120) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    ended_at timestamp with time zone,
    account_id uuid,
    giver_id uuid,
    giver_unit_id uuid NOT NULL,
    parent_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT assignments_assignment_progress_check CHECK ((progress >= 0)),
    CONSTRAINT assignments_percent CHECK ((progress <= 100))
);


--
-- Name: assignments_assignmentevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignments_assignmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    subject character varying(120) NOT NULL,
    subject_title character varying(600) NOT NULL,
    subject_url character varying(300) NOT NULL,
    legal_due_at timestamp with time zone,
    title character varying(500) NOT NULL,
    content text NOT NULL,
    giver_name character varying(200) NOT NULL,
    account_name character varying(200) NOT NULL,
    due_on date,
    first_due_on date,
    progress smallint NOT NULL,
    state character varying(10) NOT NULL,
    note character varying(2000) NOT NULL,
    key character varying(120) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    ended_at timestamp with time zone,
    account_id uuid,
    giver_id uuid,
    giver_unit_id uuid NOT NULL,
    parent_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT assignments_assignmentevent_progress_check CHECK ((progress >= 0))
);


--
-- Name: assignments_assignmentevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.assignments_assignmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assignments_assignmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: assignments_extension; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignments_extension (
    id uuid NOT NULL,
    wanted_on date NOT NULL,
    reason character varying(2000) NOT NULL,
    asked_by character varying(200) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decision character varying(10) NOT NULL,
    decided_by character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    note character varying(2000) NOT NULL,
    assignment_id uuid NOT NULL
);


--
-- Name: assignments_extensionevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignments_extensionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    wanted_on date NOT NULL,
    reason character varying(2000) NOT NULL,
    asked_by character varying(200) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decision character varying(10) NOT NULL,
    decided_by character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    note character varying(2000) NOT NULL,
    assignment_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: assignments_extensionevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.assignments_extensionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assignments_extensionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: assignments_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignments_report (
    id uuid NOT NULL,
    progress smallint NOT NULL,
    text text NOT NULL,
    by_name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    assignment_id uuid NOT NULL,
    by_id uuid,
    CONSTRAINT assignments_report_progress_check CHECK ((progress >= 0))
);


--
-- Name: assignments_support; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignments_support (
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: audit_accesslog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_accesslog (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    account_id uuid,
    actor_name character varying(200) NOT NULL,
    unit_name character varying(300) NOT NULL,
    purpose character varying(200) NOT NULL,
    what character varying(200) NOT NULL,
    subject character varying(200) NOT NULL,
    request_id character varying(40) NOT NULL,
    ip_address inet
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: calendar_calendarexception; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calendar_calendarexception (
    id uuid NOT NULL,
    day date NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(200) NOT NULL,
    hours jsonb,
    replaces date,
    decision_number character varying(100) NOT NULL,
    clause character varying(300) NOT NULL,
    origin character varying(10) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(300) NOT NULL,
    unit_id uuid,
    calendar_id uuid NOT NULL,
    CONSTRAINT calendar_exception_cancel_reason CHECK (((cancelled_at IS NULL) OR (NOT ((cancel_reason)::text = ''::text)))),
    CONSTRAINT calendar_exception_decision CHECK ((NOT ((decision_number)::text = ''::text))),
    CONSTRAINT calendar_exception_kind CHECK (((kind)::text = ANY ((ARRAY['agency'::character varying, 'make_up'::character varying, 'holiday'::character varying, 'saturday_duty'::character varying])::text[]))),
    CONSTRAINT calendar_exception_make_up_replaces CHECK (((NOT ((kind)::text = 'make_up'::text)) OR (replaces IS NOT NULL)))
);


--
-- Name: calendar_calendarexceptionevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calendar_calendarexceptionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    day date NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(200) NOT NULL,
    hours jsonb,
    replaces date,
    decision_number character varying(100) NOT NULL,
    clause character varying(300) NOT NULL,
    origin character varying(10) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(300) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid,
    calendar_id uuid NOT NULL
);


--
-- Name: calendar_calendarexceptionevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.calendar_calendarexceptionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.calendar_calendarexceptionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: calendar_calendarstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calendar_calendarstate (
    id smallint NOT NULL,
    token uuid NOT NULL,
    CONSTRAINT calendar_calendarstate_one_row CHECK ((id = 1))
);


--
-- Name: calendar_workingcalendar; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calendar_workingcalendar (
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    title character varying(200) NOT NULL,
    is_default boolean NOT NULL,
    valid_from date,
    valid_to date,
    content jsonb NOT NULL,
    digest character varying(64) NOT NULL,
    inherits_id uuid,
    CONSTRAINT calendar_workingcalendar_not_own_parent CHECK (((inherits_id IS NULL) OR (NOT ((inherits_id = id) AND (inherits_id IS NOT NULL)))))
);


--
-- Name: calendar_workingcalendarevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calendar_workingcalendarevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    title character varying(200) NOT NULL,
    is_default boolean NOT NULL,
    valid_from date,
    valid_to date,
    content jsonb NOT NULL,
    digest character varying(64) NOT NULL,
    inherits_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: calendar_workingcalendarevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.calendar_workingcalendarevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.calendar_workingcalendarevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_case; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_case (
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    submission_key character varying(80) NOT NULL,
    procedure_code character varying(20) NOT NULL,
    procedure_name character varying(300) NOT NULL,
    subject character varying(1000) NOT NULL,
    answers jsonb NOT NULL,
    search_text text NOT NULL,
    search_vector tsvector,
    status character varying(20) NOT NULL,
    stage character varying(64) NOT NULL,
    stage_role character varying(40) NOT NULL,
    flags character varying(64)[] NOT NULL,
    revision integer NOT NULL,
    channel character varying(10) NOT NULL,
    root_id uuid NOT NULL,
    branch_id uuid NOT NULL,
    commune_code character varying(10) NOT NULL,
    applicant_name character varying(200) NOT NULL,
    applicant_phone character varying(20) NOT NULL,
    money character varying(10) NOT NULL,
    fee_lines jsonb NOT NULL,
    fee_total bigint NOT NULL,
    delivery character varying(10) NOT NULL,
    delivery_method character varying(10) NOT NULL,
    delivery_address character varying(500) NOT NULL,
    sync character varying(10) NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    due_at timestamp with time zone,
    due_explanation jsonb NOT NULL,
    attention_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    returned_at timestamp with time zone,
    trail_length integer NOT NULL,
    trail_head character varying(64) NOT NULL,
    applicant_id uuid NOT NULL,
    assignee_id uuid,
    definition_id uuid NOT NULL,
    filer_id uuid,
    intake_unit_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    consultations_open smallint DEFAULT 0 NOT NULL,
    linked_open smallint DEFAULT 0 NOT NULL,
    filer_name character varying(200) DEFAULT ''::character varying NOT NULL,
    mandate_id uuid,
    CONSTRAINT cases_case_consultations_open_check CHECK ((consultations_open >= 0)),
    CONSTRAINT cases_case_fee_total_check CHECK ((fee_total >= 0)),
    CONSTRAINT cases_case_linked_open_check CHECK ((linked_open >= 0)),
    CONSTRAINT cases_case_revision_check CHECK ((revision >= 0)),
    CONSTRAINT cases_case_trail_length_check CHECK ((trail_length >= 0)),
    CONSTRAINT cases_due_after_acceptance CHECK (((due_at IS NULL) OR (accepted_at IS NOT NULL)))
);


--
-- Name: cases_caseevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_caseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    submission_key character varying(80) NOT NULL,
    procedure_code character varying(20) NOT NULL,
    procedure_name character varying(300) NOT NULL,
    subject character varying(1000) NOT NULL,
    status character varying(20) NOT NULL,
    stage character varying(64) NOT NULL,
    stage_role character varying(40) NOT NULL,
    flags character varying(64)[] NOT NULL,
    revision integer NOT NULL,
    channel character varying(10) NOT NULL,
    root_id uuid NOT NULL,
    branch_id uuid NOT NULL,
    commune_code character varying(10) NOT NULL,
    applicant_name character varying(200) NOT NULL,
    applicant_phone character varying(20) NOT NULL,
    money character varying(10) NOT NULL,
    fee_lines jsonb NOT NULL,
    fee_total bigint NOT NULL,
    delivery character varying(10) NOT NULL,
    delivery_method character varying(10) NOT NULL,
    delivery_address character varying(500) NOT NULL,
    sync character varying(10) NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    due_at timestamp with time zone,
    attention_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    returned_at timestamp with time zone,
    trail_length integer NOT NULL,
    trail_head character varying(64) NOT NULL,
    applicant_id uuid NOT NULL,
    assignee_id uuid,
    definition_id uuid NOT NULL,
    filer_id uuid,
    intake_unit_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    consultations_open smallint DEFAULT 0 NOT NULL,
    linked_open smallint DEFAULT 0 NOT NULL,
    filer_name character varying(200) DEFAULT ''::character varying NOT NULL,
    mandate_id uuid,
    CONSTRAINT cases_caseevent_consultations_open_check CHECK ((consultations_open >= 0)),
    CONSTRAINT cases_caseevent_fee_total_check CHECK ((fee_total >= 0)),
    CONSTRAINT cases_caseevent_linked_open_check CHECK ((linked_open >= 0)),
    CONSTRAINT cases_caseevent_revision_check CHECK ((revision >= 0)),
    CONSTRAINT cases_caseevent_trail_length_check CHECK ((trail_length >= 0))
);


--
-- Name: cases_caseevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_caseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_caseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_collectcode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_collectcode (
    case_id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: cases_consultation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_consultation (
    id uuid NOT NULL,
    question character varying(2000) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by character varying(200) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    overdue_told_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancelled_reason character varying(2000) NOT NULL,
    asked_by_account_id uuid,
    case_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: cases_consultationevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_consultationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    question character varying(2000) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by character varying(200) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    overdue_told_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancelled_reason character varying(2000) NOT NULL,
    asked_by_account_id uuid,
    case_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: cases_consultationevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_consultationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_consultationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_counter (
    id bigint NOT NULL,
    unit_id uuid NOT NULL,
    purpose character varying(80) NOT NULL,
    period character varying(10) NOT NULL,
    value integer NOT NULL,
    CONSTRAINT cases_counter_value_check CHECK ((value >= 0))
);


--
-- Name: cases_counter_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_counter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_counter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_extension; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_extension (
    id uuid NOT NULL,
    old_due_at timestamp with time zone NOT NULL,
    new_due_at timestamp with time zone NOT NULL,
    reason character varying(2000) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(200) NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT cases_extension_later CHECK ((new_due_at > old_due_at))
);


--
-- Name: cases_failedlookup; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_failedlookup (
    id uuid NOT NULL,
    visitor character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: cases_handing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_handing (
    id uuid NOT NULL,
    channel character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    proof character varying(10) NOT NULL,
    collector character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    paper_number character varying(40) NOT NULL,
    authority character varying(120) NOT NULL,
    result_sha256 character varying(64) NOT NULL,
    order_number character varying(40) NOT NULL,
    carrier character varying(120) NOT NULL,
    reason character varying(1000) NOT NULL,
    officer character varying(200) NOT NULL,
    account_id uuid,
    ip_address inet,
    sent_at timestamp with time zone,
    done_at timestamp with time zone,
    returned_at timestamp with time zone,
    case_id uuid NOT NULL,
    file_id uuid,
    mandate_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT cases_handed_when CHECK (((NOT ((state)::text = 'done'::text)) OR (done_at IS NOT NULL))),
    CONSTRAINT cases_parcel_whole CHECK (((NOT ((channel)::text = 'post'::text)) OR ((NOT ((order_number)::text = ''::text)) AND (sent_at IS NOT NULL))))
);


--
-- Name: cases_handingevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_handingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    channel character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    proof character varying(10) NOT NULL,
    collector character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    paper_number character varying(40) NOT NULL,
    authority character varying(120) NOT NULL,
    result_sha256 character varying(64) NOT NULL,
    order_number character varying(40) NOT NULL,
    carrier character varying(120) NOT NULL,
    reason character varying(1000) NOT NULL,
    officer character varying(200) NOT NULL,
    account_id uuid,
    ip_address inet,
    sent_at timestamp with time zone,
    done_at timestamp with time zone,
    returned_at timestamp with time zone,
    case_id uuid NOT NULL,
    file_id uuid,
    mandate_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: cases_handingevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_handingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_handingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_link (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    code character varying(64) NOT NULL,
    ended_at timestamp with time zone,
    case_id uuid NOT NULL,
    origin_id uuid NOT NULL,
    CONSTRAINT cases_link_elsewhere CHECK ((NOT (origin_id = case_id)))
);


--
-- Name: cases_opinion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_opinion (
    id uuid NOT NULL,
    verdict character varying(10) NOT NULL,
    text character varying(4000) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    given_by character varying(200) NOT NULL,
    consultation_id uuid NOT NULL
);


--
-- Name: cases_paper; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_paper (
    id uuid NOT NULL,
    code character varying(64) NOT NULL,
    name character varying(500) NOT NULL,
    required boolean NOT NULL,
    on_paper boolean NOT NULL,
    file_name character varying(255) NOT NULL,
    check_state character varying(10) NOT NULL,
    note character varying(1000) NOT NULL,
    checked_by character varying(200) NOT NULL,
    checked_at timestamp with time zone,
    superseded boolean NOT NULL,
    "position" smallint NOT NULL,
    case_id uuid NOT NULL,
    file_id uuid,
    flag character varying(1000) DEFAULT ''::character varying NOT NULL,
    item_id uuid,
    item_name character varying(500) DEFAULT ''::character varying NOT NULL,
    item_sha256 character varying(64) DEFAULT ''::character varying NOT NULL,
    item_version smallint,
    scanned character varying(10) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT cases_paper_item_version_check CHECK ((item_version >= 0)),
    CONSTRAINT cases_paper_item_whole CHECK (((item_id IS NULL) OR ((file_id IS NULL) AND (item_version IS NOT NULL) AND (NOT ((item_sha256)::text = ''::text))))),
    CONSTRAINT cases_paper_position_check CHECK (("position" >= 0))
);


--
-- Name: cases_paperevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_paperevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    code character varying(64) NOT NULL,
    name character varying(500) NOT NULL,
    required boolean NOT NULL,
    on_paper boolean NOT NULL,
    file_name character varying(255) NOT NULL,
    check_state character varying(10) NOT NULL,
    note character varying(1000) NOT NULL,
    checked_by character varying(200) NOT NULL,
    checked_at timestamp with time zone,
    superseded boolean NOT NULL,
    "position" smallint NOT NULL,
    case_id uuid NOT NULL,
    file_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    flag character varying(1000) DEFAULT ''::character varying NOT NULL,
    item_id uuid,
    item_name character varying(500) DEFAULT ''::character varying NOT NULL,
    item_sha256 character varying(64) DEFAULT ''::character varying NOT NULL,
    item_version smallint,
    scanned character varying(10) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT cases_paperevent_item_version_check CHECK ((item_version >= 0)),
    CONSTRAINT cases_paperevent_position_check CHECK (("position" >= 0))
);


--
-- Name: cases_paperevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_paperevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_paperevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_pause; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_pause (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    reason character varying(2000) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_by character varying(200) NOT NULL,
    ended_at timestamp with time zone,
    case_id uuid NOT NULL,
    CONSTRAINT cases_pause_period CHECK (((ended_at IS NULL) OR (ended_at >= started_at)))
);


--
-- Name: cases_pauseevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_pauseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    reason character varying(2000) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_by character varying(200) NOT NULL,
    ended_at timestamp with time zone,
    case_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: cases_pauseevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_pauseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_pauseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_printedform; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_printedform (
    id uuid NOT NULL,
    form character varying(20) NOT NULL,
    cause uuid NOT NULL,
    number character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    year smallint NOT NULL,
    sequence integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(200) NOT NULL,
    data jsonb NOT NULL,
    qr character varying(500) NOT NULL,
    sha256 character varying(64) NOT NULL,
    case_id uuid,
    definition_id uuid NOT NULL,
    file_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    layout_id character varying(64) NOT NULL,
    signed_sha256 character varying(64) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT cases_printed_for_a_case CHECK ((((case_id IS NULL) AND ((form)::text = 'register'::text)) OR ((NOT ((form)::text = 'register'::text)) AND (case_id IS NOT NULL)))),
    CONSTRAINT cases_printedform_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT cases_printedform_year_check CHECK ((year >= 0))
);


--
-- Name: cases_printlayout; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_printlayout (
    digest character varying(64) NOT NULL,
    source text NOT NULL
);


--
-- Name: cases_result; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_result (
    id uuid NOT NULL,
    code character varying(64) NOT NULL,
    name character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    data jsonb NOT NULL,
    number character varying(60) NOT NULL,
    approved_by character varying(200) NOT NULL,
    approved_at timestamp with time zone,
    issued_at timestamp with time zone,
    verification_code character varying(32),
    case_id uuid NOT NULL,
    file_id uuid,
    unit_id uuid NOT NULL,
    ended_at timestamp with time zone,
    ended_reason character varying(2000) NOT NULL,
    replaced_by_id uuid,
    approver_id uuid,
    signed_at timestamp with time zone,
    signing_id uuid,
    source_file_id uuid,
    period character varying(4) NOT NULL,
    register character varying(64) NOT NULL
);


--
-- Name: cases_resultevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_resultevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    code character varying(64) NOT NULL,
    name character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    data jsonb NOT NULL,
    number character varying(60) NOT NULL,
    approved_by character varying(200) NOT NULL,
    approved_at timestamp with time zone,
    issued_at timestamp with time zone,
    verification_code character varying(32),
    case_id uuid NOT NULL,
    file_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    ended_at timestamp with time zone,
    ended_reason character varying(2000) NOT NULL,
    replaced_by_id uuid,
    approver_id uuid,
    signed_at timestamp with time zone,
    signing_id uuid,
    source_file_id uuid,
    period character varying(4) NOT NULL,
    register character varying(64) NOT NULL
);


--
-- Name: cases_resultevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_resultevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_resultevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_scan; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_scan (
    id uuid NOT NULL,
    source character varying(10) NOT NULL,
    pages smallint NOT NULL,
    dpi smallint,
    sha256 character varying(64) NOT NULL,
    compared boolean NOT NULL,
    kept boolean NOT NULL,
    officer character varying(200) NOT NULL,
    account_id uuid,
    at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    item_id uuid,
    paper_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT cases_scan_dpi_check CHECK ((dpi >= 0)),
    CONSTRAINT cases_scan_pages_check CHECK ((pages >= 0))
);


--
-- Name: cases_scanevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_scanevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    source character varying(10) NOT NULL,
    pages smallint NOT NULL,
    dpi smallint,
    sha256 character varying(64) NOT NULL,
    compared boolean NOT NULL,
    kept boolean NOT NULL,
    officer character varying(200) NOT NULL,
    account_id uuid,
    at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    item_id uuid,
    paper_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT cases_scanevent_dpi_check CHECK ((dpi >= 0)),
    CONSTRAINT cases_scanevent_pages_check CHECK ((pages >= 0))
);


--
-- Name: cases_scanevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_scanevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_scanevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_supplement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_supplement (
    id uuid NOT NULL,
    before_acceptance boolean NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    requested_by character varying(200) NOT NULL,
    reason character varying(2000) NOT NULL,
    paper_codes character varying(64)[] NOT NULL,
    answered_at timestamp with time zone,
    answer character varying(2000) NOT NULL,
    case_id uuid NOT NULL
);


--
-- Name: cases_supplementevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_supplementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    before_acceptance boolean NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    requested_by character varying(200) NOT NULL,
    reason character varying(2000) NOT NULL,
    paper_codes character varying(64)[] NOT NULL,
    answered_at timestamp with time zone,
    answer character varying(2000) NOT NULL,
    case_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: cases_supplementevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_supplementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_supplementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_task (
    id uuid NOT NULL,
    stage character varying(64) NOT NULL,
    role character varying(40) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_by character varying(200) NOT NULL,
    case_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: cases_taskevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_taskevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    stage character varying(64) NOT NULL,
    role character varying(40) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_by character varying(200) NOT NULL,
    case_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: cases_taskevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_taskevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_taskevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_timer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_timer (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    fires_at timestamp with time zone NOT NULL,
    fired_at timestamp with time zone,
    case_id uuid NOT NULL
);


--
-- Name: cases_trailrow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_trailrow (
    id uuid NOT NULL,
    seq integer NOT NULL,
    content jsonb NOT NULL,
    hash character varying(64) NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT cases_trailrow_seq_check CHECK ((seq >= 0))
);


--
-- Name: cases_transfer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_transfer (
    id uuid NOT NULL,
    reason character varying(2000) NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    offered_by character varying(200) NOT NULL,
    answered_at timestamp with time zone,
    answered_by character varying(200) NOT NULL,
    received boolean,
    answer character varying(2000) NOT NULL,
    case_id uuid NOT NULL,
    from_unit_id uuid NOT NULL,
    to_unit_id uuid NOT NULL,
    CONSTRAINT cases_transfer_answered CHECK ((((answered_at IS NULL) AND (received IS NULL)) OR ((answered_at IS NOT NULL) AND (received IS NOT NULL)))),
    CONSTRAINT cases_transfer_elsewhere CHECK ((NOT (from_unit_id = to_unit_id)))
);


--
-- Name: cases_transferevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_transferevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    reason character varying(2000) NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    offered_by character varying(200) NOT NULL,
    answered_at timestamp with time zone,
    answered_by character varying(200) NOT NULL,
    received boolean,
    answer character varying(2000) NOT NULL,
    case_id uuid NOT NULL,
    from_unit_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    to_unit_id uuid NOT NULL
);


--
-- Name: cases_transferevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_transferevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_transferevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: consents_consent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consents_consent (
    id uuid NOT NULL,
    purpose character varying(40) NOT NULL,
    object_ref character varying(80) NOT NULL,
    object_name character varying(300) NOT NULL,
    text text NOT NULL,
    through character varying(10) NOT NULL,
    recorded_by_id uuid,
    recorded_by character varying(200) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    person_id uuid NOT NULL,
    wording_id uuid NOT NULL,
    CONSTRAINT consents_period CHECK (((withdrawn_at IS NULL) OR (withdrawn_at >= given_at)))
);


--
-- Name: consents_consentevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consents_consentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    purpose character varying(40) NOT NULL,
    object_ref character varying(80) NOT NULL,
    object_name character varying(300) NOT NULL,
    text text NOT NULL,
    through character varying(10) NOT NULL,
    recorded_by_id uuid,
    recorded_by character varying(200) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    wording_id uuid NOT NULL
);


--
-- Name: consents_consentevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.consents_consentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.consents_consentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: definitions_definition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.definitions_definition (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    code character varying(100) NOT NULL,
    version integer NOT NULL,
    title character varying(500) NOT NULL,
    folded_title character varying(600) NOT NULL,
    status character varying(10) NOT NULL,
    effective_from date,
    effective_to date,
    declared_from date,
    content jsonb NOT NULL,
    source text NOT NULL,
    digest character varying(64) NOT NULL,
    decision_number character varying(200) NOT NULL,
    note character varying(500) NOT NULL,
    test_report jsonb NOT NULL,
    proposed_by_id uuid,
    proposed_by_name character varying(200) NOT NULL,
    approved_by_id uuid,
    approved_by_name character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    tested_at timestamp with time zone,
    approved_at timestamp with time zone,
    CONSTRAINT definitions_definition_decided CHECK (((NOT ((status)::text = ANY ((ARRAY['approved'::character varying, 'effective'::character varying, 'superseded'::character varying])::text[]))) OR (NOT ((decision_number)::text = ''::text)))),
    CONSTRAINT definitions_definition_period CHECK (((effective_from IS NULL) OR (effective_to IS NULL) OR (effective_from <= effective_to))),
    CONSTRAINT definitions_definition_status CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'tested'::character varying, 'approved'::character varying, 'effective'::character varying, 'superseded'::character varying])::text[]))),
    CONSTRAINT definitions_definition_version_check CHECK ((version >= 0))
);


--
-- Name: definitions_definitionevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.definitions_definitionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    code character varying(100) NOT NULL,
    version integer NOT NULL,
    title character varying(500) NOT NULL,
    folded_title character varying(600) NOT NULL,
    status character varying(10) NOT NULL,
    effective_from date,
    effective_to date,
    declared_from date,
    content jsonb NOT NULL,
    source text NOT NULL,
    digest character varying(64) NOT NULL,
    decision_number character varying(200) NOT NULL,
    note character varying(500) NOT NULL,
    test_report jsonb NOT NULL,
    proposed_by_id uuid,
    proposed_by_name character varying(200) NOT NULL,
    approved_by_id uuid,
    approved_by_name character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    tested_at timestamp with time zone,
    approved_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT definitions_definitionevent_version_check CHECK ((version >= 0))
);


--
-- Name: definitions_definitionevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.definitions_definitionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.definitions_definitionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: definitions_definitionstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.definitions_definitionstate (
    id smallint NOT NULL,
    token uuid NOT NULL,
    CONSTRAINT definitions_definitionstate_one_row CHECK ((id = 1))
);


--
-- Name: definitions_legaldocument; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.definitions_legaldocument (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    title character varying(500) NOT NULL,
    folded_title character varying(600) NOT NULL,
    kind character varying(20) NOT NULL,
    issuer character varying(200) NOT NULL,
    issued_on date,
    effective_from date,
    effective_to date,
    certainty character varying(10) NOT NULL,
    note character varying(500) NOT NULL,
    replaced_by_id uuid,
    CONSTRAINT definitions_legaldocument_not_own_heir CHECK (((replaced_by_id IS NULL) OR (NOT ((replaced_by_id = id) AND (replaced_by_id IS NOT NULL))))),
    CONSTRAINT definitions_legaldocument_period CHECK (((effective_from IS NULL) OR (effective_to IS NULL) OR (effective_from <= effective_to)))
);


--
-- Name: definitions_legaldocumentevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.definitions_legaldocumentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    title character varying(500) NOT NULL,
    folded_title character varying(600) NOT NULL,
    kind character varying(20) NOT NULL,
    issuer character varying(200) NOT NULL,
    issued_on date,
    effective_from date,
    effective_to date,
    certainty character varying(10) NOT NULL,
    note character varying(500) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    replaced_by_id uuid
);


--
-- Name: definitions_legaldocumentevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.definitions_legaldocumentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.definitions_legaldocumentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: document_store_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_store_item (
    id uuid NOT NULL,
    source_key character varying(80) NOT NULL,
    kind character varying(64) NOT NULL,
    kind_name character varying(300) NOT NULL,
    name character varying(300) NOT NULL,
    number character varying(60) NOT NULL,
    trust character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    version smallint NOT NULL,
    issued_by character varying(300) NOT NULL,
    issued_on date NOT NULL,
    valid_to date,
    sha256 character varying(64) NOT NULL,
    facts jsonb NOT NULL,
    source_case character varying(40) NOT NULL,
    source_procedure character varying(300) NOT NULL,
    verification_code character varying(32) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_reason character varying(2000) NOT NULL,
    file_id uuid NOT NULL,
    holder_id uuid NOT NULL,
    replaced_by_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT document_store_item_version_check CHECK ((version >= 0)),
    CONSTRAINT store_item_end_whole CHECK ((((ended_at IS NULL) AND ((state)::text = 'valid'::text)) OR ((NOT ((state)::text = 'valid'::text)) AND (ended_at IS NOT NULL)))),
    CONSTRAINT store_item_period CHECK (((valid_to IS NULL) OR (valid_to >= issued_on)))
);


--
-- Name: document_store_itemevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_store_itemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    source_key character varying(80) NOT NULL,
    kind character varying(64) NOT NULL,
    kind_name character varying(300) NOT NULL,
    name character varying(300) NOT NULL,
    number character varying(60) NOT NULL,
    trust character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    version smallint NOT NULL,
    issued_by character varying(300) NOT NULL,
    issued_on date NOT NULL,
    valid_to date,
    sha256 character varying(64) NOT NULL,
    source_case character varying(40) NOT NULL,
    source_procedure character varying(300) NOT NULL,
    verification_code character varying(32) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_reason character varying(2000) NOT NULL,
    file_id uuid NOT NULL,
    holder_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    replaced_by_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT document_store_itemevent_version_check CHECK ((version >= 0))
);


--
-- Name: document_store_itemevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.document_store_itemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.document_store_itemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: document_store_use; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_store_use (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    case_code character varying(40) NOT NULL,
    paper_code character varying(64) NOT NULL,
    purpose character varying(300) NOT NULL,
    version smallint NOT NULL,
    sha256 character varying(64) NOT NULL,
    by character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    consent_id uuid NOT NULL,
    item_id uuid NOT NULL,
    CONSTRAINT document_store_use_version_check CHECK ((version >= 0))
);


--
-- Name: document_store_useevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_store_useevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    case_code character varying(40) NOT NULL,
    paper_code character varying(64) NOT NULL,
    purpose character varying(300) NOT NULL,
    version smallint NOT NULL,
    sha256 character varying(64) NOT NULL,
    by character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    consent_id uuid NOT NULL,
    item_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT document_store_useevent_version_check CHECK ((version >= 0))
);


--
-- Name: document_store_useevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.document_store_useevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.document_store_useevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: documents_comment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_comment (
    id uuid NOT NULL,
    by_name character varying(200) NOT NULL,
    text character varying(2000) NOT NULL,
    at timestamp with time zone NOT NULL,
    resolved boolean NOT NULL,
    version_id uuid NOT NULL
);


--
-- Name: documents_commentevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_commentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    by_name character varying(200) NOT NULL,
    text character varying(2000) NOT NULL,
    at timestamp with time zone NOT NULL,
    resolved boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    version_id uuid NOT NULL
);


--
-- Name: documents_commentevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.documents_commentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_commentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: documents_copy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_copy (
    id uuid NOT NULL,
    kind character varying(3) NOT NULL,
    number integer NOT NULL,
    code character varying(50) NOT NULL,
    receivers character varying(500) NOT NULL,
    part character varying(500) NOT NULL,
    made_by character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    file_id uuid,
    document_id uuid NOT NULL,
    CONSTRAINT documents_copy_number_check CHECK ((number >= 0))
);


--
-- Name: documents_counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_counter (
    id bigint NOT NULL,
    register character varying(30) NOT NULL,
    year smallint NOT NULL,
    value integer NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT documents_counter_value_check CHECK ((value >= 0)),
    CONSTRAINT documents_counter_year_check CHECK ((year >= 0))
);


--
-- Name: documents_counter_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.documents_counter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_counter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: documents_directive; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_directive (
    id uuid NOT NULL,
    leader_name character varying(200) NOT NULL,
    text character varying(2000) NOT NULL,
    due_on date,
    assignment_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    unit_id uuid NOT NULL,
    document_id uuid NOT NULL
);


--
-- Name: documents_document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_document (
    id uuid NOT NULL,
    direction character varying(10) NOT NULL,
    status character varying(16) NOT NULL,
    register character varying(30) NOT NULL,
    year smallint NOT NULL,
    number integer,
    code_number character varying(11) NOT NULL,
    notation character varying(30) NOT NULL,
    code character varying(50) NOT NULL,
    type_code character varying(5) NOT NULL,
    subject character varying(500) NOT NULL,
    agency_code character varying(40) NOT NULL,
    agency_name character varying(200) NOT NULL,
    issued_on date,
    arrived_on date,
    source character varying(10) NOT NULL,
    urgency character varying(1) NOT NULL,
    secrecy character varying(12) NOT NULL,
    signer_name character varying(50) NOT NULL,
    signer_position character varying(100) NOT NULL,
    signer_capacity character varying(4) NOT NULL,
    pages smallint NOT NULL,
    copies smallint NOT NULL,
    due_on date,
    email character varying(254) NOT NULL,
    exchange_id uuid,
    edxml_id character varying(120) NOT NULL,
    signing_id uuid,
    lookup_code character varying(12) NOT NULL,
    about character varying(120) NOT NULL,
    about_url character varying(300) NOT NULL,
    note character varying(2000) NOT NULL,
    key character varying(120) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    trail_length integer NOT NULL,
    trail_head character varying(64) NOT NULL,
    answers_id uuid,
    drafter_id uuid,
    file_id uuid,
    handler_id uuid,
    lead_unit_id uuid,
    leader_id uuid,
    replaces_id uuid,
    reviewer_id uuid,
    signer_id uuid,
    unit_id uuid NOT NULL,
    register_unit_id uuid,
    task_codes character varying(60)[] NOT NULL,
    CONSTRAINT documents_document_copies_check CHECK ((copies >= 0)),
    CONSTRAINT documents_document_number_check CHECK ((number >= 0)),
    CONSTRAINT documents_document_pages_check CHECK ((pages >= 0)),
    CONSTRAINT documents_document_trail_length_check CHECK ((trail_length >= 0)),
    CONSTRAINT documents_document_year_check CHECK ((year >= 0)),
    CONSTRAINT documents_number_of_unit CHECK (((number IS NULL) OR (register_unit_id IS NOT NULL))),
    CONSTRAINT documents_secret_empty CHECK ((((secrecy)::text = 'none'::text) OR ((file_id IS NULL) AND ((subject)::text = ''::text))))
);


--
-- Name: documents_documentevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_documentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    direction character varying(10) NOT NULL,
    status character varying(16) NOT NULL,
    register character varying(30) NOT NULL,
    year smallint NOT NULL,
    number integer,
    code_number character varying(11) NOT NULL,
    notation character varying(30) NOT NULL,
    code character varying(50) NOT NULL,
    type_code character varying(5) NOT NULL,
    subject character varying(500) NOT NULL,
    agency_code character varying(40) NOT NULL,
    agency_name character varying(200) NOT NULL,
    issued_on date,
    arrived_on date,
    source character varying(10) NOT NULL,
    urgency character varying(1) NOT NULL,
    secrecy character varying(12) NOT NULL,
    signer_name character varying(50) NOT NULL,
    signer_position character varying(100) NOT NULL,
    signer_capacity character varying(4) NOT NULL,
    pages smallint NOT NULL,
    copies smallint NOT NULL,
    due_on date,
    email character varying(254) NOT NULL,
    exchange_id uuid,
    edxml_id character varying(120) NOT NULL,
    signing_id uuid,
    lookup_code character varying(12) NOT NULL,
    about character varying(120) NOT NULL,
    about_url character varying(300) NOT NULL,
    note character varying(2000) NOT NULL,
    key character varying(120) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    trail_length integer NOT NULL,
    trail_head character varying(64) NOT NULL,
    answers_id uuid,
    drafter_id uuid,
    file_id uuid,
    handler_id uuid,
    lead_unit_id uuid,
    leader_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    replaces_id uuid,
    reviewer_id uuid,
    signer_id uuid,
    unit_id uuid NOT NULL,
    register_unit_id uuid,
    task_codes character varying(60)[] NOT NULL,
    CONSTRAINT documents_documentevent_copies_check CHECK ((copies >= 0)),
    CONSTRAINT documents_documentevent_number_check CHECK ((number >= 0)),
    CONSTRAINT documents_documentevent_pages_check CHECK ((pages >= 0)),
    CONSTRAINT documents_documentevent_trail_length_check CHECK ((trail_length >= 0)),
    CONSTRAINT documents_documentevent_year_check CHECK ((year >= 0))
);


--
-- Name: documents_documentevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.documents_documentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_documentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: documents_lettertemplate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_lettertemplate (
    id uuid NOT NULL,
    type_code character varying(5) NOT NULL,
    name character varying(120) NOT NULL,
    version smallint NOT NULL,
    active boolean NOT NULL,
    findings jsonb NOT NULL,
    by_name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    file_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT documents_lettertemplate_version_check CHECK ((version >= 0))
);


--
-- Name: documents_lettertemplateevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_lettertemplateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    type_code character varying(5) NOT NULL,
    name character varying(120) NOT NULL,
    version smallint NOT NULL,
    active boolean NOT NULL,
    findings jsonb NOT NULL,
    by_name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    file_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT documents_lettertemplateevent_version_check CHECK ((version >= 0))
);


--
-- Name: documents_lettertemplateevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.documents_lettertemplateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_lettertemplateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: documents_mail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_mail (
    id uuid NOT NULL,
    key character varying(400) NOT NULL,
    "to" character varying(300) NOT NULL,
    sender character varying(300) NOT NULL,
    sender_name character varying(200) NOT NULL,
    subject character varying(500) NOT NULL,
    verdict character varying(20) NOT NULL,
    findings jsonb NOT NULL,
    size bigint NOT NULL,
    received_at timestamp with time zone NOT NULL,
    document_id uuid,
    raw_file_id uuid,
    unit_id uuid,
    CONSTRAINT documents_mail_size_check CHECK ((size >= 0))
);


--
-- Name: documents_mailbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_mailbox (
    id uuid NOT NULL,
    address character varying(254) NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: documents_mailboxevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_mailboxevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    address character varying(254) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: documents_mailboxevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.documents_mailboxevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_mailboxevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: documents_mailevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_mailevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    key character varying(400) NOT NULL,
    "to" character varying(300) NOT NULL,
    sender character varying(300) NOT NULL,
    sender_name character varying(200) NOT NULL,
    subject character varying(500) NOT NULL,
    verdict character varying(20) NOT NULL,
    findings jsonb NOT NULL,
    size bigint NOT NULL,
    received_at timestamp with time zone NOT NULL,
    document_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    raw_file_id uuid,
    unit_id uuid,
    CONSTRAINT documents_mailevent_size_check CHECK ((size >= 0))
);


--
-- Name: documents_mailevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.documents_mailevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_mailevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: documents_meeting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_meeting (
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    title character varying(300) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    place character varying(200) NOT NULL,
    chair character varying(200) NOT NULL,
    attendees character varying(1000) NOT NULL,
    cancelled boolean NOT NULL,
    document_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT documents_meeting_period CHECK ((ends_at > starts_at))
);


--
-- Name: documents_meetingevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_meetingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    title character varying(300) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    place character varying(200) NOT NULL,
    chair character varying(200) NOT NULL,
    attendees character varying(1000) NOT NULL,
    cancelled boolean NOT NULL,
    document_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: documents_meetingevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.documents_meetingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_meetingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: documents_number; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_number (
    id uuid NOT NULL,
    register character varying(30) NOT NULL,
    year smallint NOT NULL,
    value integer NOT NULL,
    code character varying(50) NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    reason character varying(2000) NOT NULL,
    document_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT documents_cancelled_why CHECK (((cancelled_at IS NULL) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT documents_number_value_check CHECK ((value >= 0)),
    CONSTRAINT documents_number_year_check CHECK ((year >= 0))
);


--
-- Name: documents_recipient; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_recipient (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    code character varying(40) NOT NULL,
    route character varying(8) NOT NULL,
    address character varying(300) NOT NULL,
    state character varying(8) NOT NULL,
    sending_id uuid,
    sent_at timestamp with time zone,
    state_at timestamp with time zone,
    note character varying(500) NOT NULL,
    document_id uuid NOT NULL
);


--
-- Name: documents_recipientevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_recipientevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    code character varying(40) NOT NULL,
    route character varying(8) NOT NULL,
    address character varying(300) NOT NULL,
    state character varying(8) NOT NULL,
    sending_id uuid,
    sent_at timestamp with time zone,
    state_at timestamp with time zone,
    note character varying(500) NOT NULL,
    document_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: documents_recipientevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.documents_recipientevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_recipientevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: documents_savedsearch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_savedsearch (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    text character varying(200) NOT NULL,
    direction character varying(10) NOT NULL,
    status character varying(16) NOT NULL,
    account_id uuid NOT NULL
);


--
-- Name: documents_text; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_text (
    document_id uuid NOT NULL,
    words tsvector NOT NULL,
    read_at timestamp with time zone
);


--
-- Name: documents_trailrow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_trailrow (
    id uuid NOT NULL,
    seq integer NOT NULL,
    content jsonb NOT NULL,
    hash character varying(64) NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT documents_trailrow_seq_check CHECK ((seq >= 0))
);


--
-- Name: documents_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_version (
    id uuid NOT NULL,
    number smallint NOT NULL,
    subject character varying(500) NOT NULL,
    body text NOT NULL,
    by_name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    note character varying(2000) NOT NULL,
    by_id uuid,
    document_id uuid NOT NULL,
    docx_id uuid,
    CONSTRAINT documents_version_number_check CHECK ((number >= 0))
);


--
-- Name: events_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_delivery (
    id uuid NOT NULL,
    subscription character varying(100) NOT NULL,
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    due_at timestamp with time zone NOT NULL,
    error text NOT NULL,
    event_id uuid NOT NULL,
    CONSTRAINT events_delivery_attempts_check CHECK ((attempts >= 0))
);


--
-- Name: events_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_event (
    id uuid NOT NULL,
    type character varying(100) NOT NULL,
    subject character varying(200) NOT NULL,
    "time" timestamp with time zone NOT NULL,
    actor_id uuid,
    actor_name character varying(200) NOT NULL,
    action character varying(100) NOT NULL,
    request_id character varying(40) NOT NULL,
    data jsonb NOT NULL
);


--
-- Name: exchange_agency; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange_agency (
    id uuid NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(300) NOT NULL,
    folded_name character varying(300) NOT NULL,
    code102 character varying(60) NOT NULL,
    parent_code character varying(60) NOT NULL,
    listed boolean NOT NULL,
    synced_at timestamp with time zone NOT NULL,
    unit_id uuid
);


--
-- Name: exchange_agencyevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange_agencyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(300) NOT NULL,
    folded_name character varying(300) NOT NULL,
    code102 character varying(60) NOT NULL,
    parent_code character varying(60) NOT NULL,
    listed boolean NOT NULL,
    synced_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid
);


--
-- Name: exchange_agencyevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.exchange_agencyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_agencyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: exchange_axisline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange_axisline (
    name character varying(40) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    error character varying(500) NOT NULL
);


--
-- Name: exchange_receivedmessage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange_receivedmessage (
    id uuid NOT NULL,
    axis_id character varying(100) NOT NULL,
    kind character varying(10) NOT NULL,
    from_code character varying(60) NOT NULL,
    from_name character varying(300) NOT NULL,
    to_code character varying(60) NOT NULL,
    document_id character varying(200) NOT NULL,
    code character varying(100) NOT NULL,
    title character varying(500) NOT NULL,
    business character varying(1) NOT NULL,
    status_code character varying(2) NOT NULL,
    state character varying(12) NOT NULL,
    verdict character varying(30) NOT NULL,
    findings jsonb NOT NULL,
    files jsonb NOT NULL,
    raw_file_id uuid NOT NULL,
    sha256 character varying(64) NOT NULL,
    copies integer NOT NULL,
    last_error character varying(500) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    taken_at timestamp with time zone,
    taken_by_name character varying(200) NOT NULL,
    unit_id uuid,
    sending_id uuid,
    CONSTRAINT exchange_quarantined_has_reason CHECK (((NOT ((state)::text = 'quarantined'::text)) OR (NOT ((verdict)::text = 'good'::text)))),
    CONSTRAINT exchange_received_state CHECK (((state)::text = ANY ((ARRAY['stored'::character varying, 'acknowledged'::character varying, 'quarantined'::character varying])::text[]))),
    CONSTRAINT exchange_receivedmessage_copies_check CHECK ((copies >= 0))
);


--
-- Name: exchange_receivedmessageevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange_receivedmessageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    axis_id character varying(100) NOT NULL,
    kind character varying(10) NOT NULL,
    from_code character varying(60) NOT NULL,
    from_name character varying(300) NOT NULL,
    to_code character varying(60) NOT NULL,
    document_id character varying(200) NOT NULL,
    code character varying(100) NOT NULL,
    title character varying(500) NOT NULL,
    business character varying(1) NOT NULL,
    status_code character varying(2) NOT NULL,
    state character varying(12) NOT NULL,
    verdict character varying(30) NOT NULL,
    findings jsonb NOT NULL,
    files jsonb NOT NULL,
    raw_file_id uuid NOT NULL,
    sha256 character varying(64) NOT NULL,
    copies integer NOT NULL,
    last_error character varying(500) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    taken_at timestamp with time zone,
    taken_by_name character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid,
    sending_id uuid,
    CONSTRAINT exchange_receivedmessageevent_copies_check CHECK ((copies >= 0))
);


--
-- Name: exchange_receivedmessageevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.exchange_receivedmessageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_receivedmessageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: exchange_sending; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange_sending (
    id uuid NOT NULL,
    key character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    from_code character varying(60) NOT NULL,
    to_codes character varying(60)[] NOT NULL,
    document_id character varying(200) NOT NULL,
    code character varying(100) NOT NULL,
    title character varying(500) NOT NULL,
    business character varying(1) NOT NULL,
    status_code character varying(2) NOT NULL,
    raw_file_id uuid NOT NULL,
    sha256 character varying(64) NOT NULL,
    state character varying(12) NOT NULL,
    axis_id character varying(100) NOT NULL,
    attempts smallint NOT NULL,
    last_error character varying(500) NOT NULL,
    next_try_at timestamp with time zone,
    claimed_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by_name character varying(200) NOT NULL,
    sent_at timestamp with time zone,
    tracked_at timestamp with time zone,
    unit_id uuid NOT NULL,
    CONSTRAINT exchange_sending_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT exchange_sent_has_axis_id CHECK (((NOT ((state)::text = 'sent'::text)) OR (NOT ((axis_id)::text = ''::text))))
);


--
-- Name: exchange_sendingevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange_sendingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    key character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    from_code character varying(60) NOT NULL,
    to_codes character varying(60)[] NOT NULL,
    document_id character varying(200) NOT NULL,
    code character varying(100) NOT NULL,
    title character varying(500) NOT NULL,
    business character varying(1) NOT NULL,
    status_code character varying(2) NOT NULL,
    raw_file_id uuid NOT NULL,
    sha256 character varying(64) NOT NULL,
    state character varying(12) NOT NULL,
    axis_id character varying(100) NOT NULL,
    attempts smallint NOT NULL,
    last_error character varying(500) NOT NULL,
    next_try_at timestamp with time zone,
    claimed_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by_name character varying(200) NOT NULL,
    sent_at timestamp with time zone,
    tracked_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT exchange_sendingevent_attempts_check CHECK ((attempts >= 0))
);


--
-- Name: exchange_sendingevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.exchange_sendingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_sendingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: exchange_sendingreceiver; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange_sendingreceiver (
    id uuid NOT NULL,
    organ_id character varying(60) NOT NULL,
    name character varying(300) NOT NULL,
    state character varying(20) NOT NULL,
    state_at character varying(30) NOT NULL,
    status character varying(2) NOT NULL,
    status_at timestamp with time zone,
    recall character varying(2) NOT NULL,
    sending_id uuid NOT NULL
);


--
-- Name: exchange_sendingreceiverevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange_sendingreceiverevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    organ_id character varying(60) NOT NULL,
    name character varying(300) NOT NULL,
    state character varying(20) NOT NULL,
    state_at character varying(30) NOT NULL,
    status character varying(2) NOT NULL,
    status_at timestamp with time zone,
    recall character varying(2) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sending_id uuid NOT NULL
);


--
-- Name: exchange_sendingreceiverevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.exchange_sendingreceiverevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_sendingreceiverevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: files_blob; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.files_blob (
    sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT files_blob_sha256 CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT files_blob_size CHECK ((size >= 0))
);


--
-- Name: files_storedfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.files_storedfile (
    id uuid NOT NULL,
    name character varying(255) NOT NULL,
    folded_name character varying(255) NOT NULL,
    media_type character varying(100) NOT NULL,
    state character varying(12) NOT NULL,
    reason character varying(500) NOT NULL,
    scanned_by character varying(100) NOT NULL,
    purpose character varying(40) NOT NULL,
    owner_kind character varying(40) NOT NULL,
    owner_id uuid,
    uploaded_by_id uuid,
    uploaded_by_name character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    attached_at timestamp with time zone,
    blob_id character varying(64) NOT NULL,
    CONSTRAINT files_storedfile_owner_whole CHECK ((((owner_id IS NULL) AND ((owner_kind)::text = ''::text)) OR ((NOT ((owner_kind)::text = ''::text)) AND (owner_id IS NOT NULL)))),
    CONSTRAINT files_storedfile_reason CHECK (((NOT ((state)::text = 'quarantined'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT files_storedfile_state CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'clean'::character varying, 'quarantined'::character varying])::text[])))
);


--
-- Name: files_storedfileevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.files_storedfileevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(255) NOT NULL,
    folded_name character varying(255) NOT NULL,
    media_type character varying(100) NOT NULL,
    state character varying(12) NOT NULL,
    reason character varying(500) NOT NULL,
    scanned_by character varying(100) NOT NULL,
    purpose character varying(40) NOT NULL,
    owner_kind character varying(40) NOT NULL,
    owner_id uuid,
    uploaded_by_id uuid,
    uploaded_by_name character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    attached_at timestamp with time zone,
    blob_id character varying(64) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: files_storedfileevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.files_storedfileevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_storedfileevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: files_upload; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.files_upload (
    id uuid NOT NULL,
    name character varying(255) NOT NULL,
    size bigint NOT NULL,
    "offset" bigint NOT NULL,
    purpose character varying(40) NOT NULL,
    created_by_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    CONSTRAINT files_upload_offset CHECK ((("offset" >= 0) AND ("offset" <= size))),
    CONSTRAINT files_upload_size CHECK ((size > 0))
);


--
-- Name: forms_draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.forms_draft (
    id uuid NOT NULL,
    account_id uuid,
    session_key character varying(64) NOT NULL,
    purpose character varying(200) NOT NULL,
    definition_id uuid,
    answers jsonb NOT NULL,
    prefilled jsonb NOT NULL,
    typed jsonb NOT NULL,
    extra jsonb NOT NULL,
    step character varying(64) NOT NULL,
    revision integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT draft_has_one_owner CHECK ((((account_id IS NOT NULL) AND ((session_key)::text = ''::text)) OR ((account_id IS NULL) AND (NOT ((session_key)::text = ''::text))))),
    CONSTRAINT forms_draft_revision_check CHECK ((revision >= 0))
);


--
-- Name: jobs_heartbeat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobs_heartbeat (
    worker character varying(100) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: mandates_mandate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mandates_mandate (
    id uuid NOT NULL,
    key character varying(80) NOT NULL,
    principal_name character varying(200) NOT NULL,
    agent_name character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    document_number character varying(120) NOT NULL,
    procedures character varying(20)[] NOT NULL,
    may_collect boolean NOT NULL,
    organisation_code character varying(20) NOT NULL,
    organisation_name character varying(300) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    at_desk boolean NOT NULL,
    recorded_by character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by character varying(200) NOT NULL,
    revoked_reason character varying(1000) NOT NULL,
    agent_id uuid NOT NULL,
    file_id uuid,
    principal_id uuid NOT NULL,
    CONSTRAINT mandates_period CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT mandates_two_persons CHECK ((NOT (principal_id = agent_id)))
);


--
-- Name: mandates_mandateevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mandates_mandateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    key character varying(80) NOT NULL,
    principal_name character varying(200) NOT NULL,
    agent_name character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    document_number character varying(120) NOT NULL,
    procedures character varying(20)[] NOT NULL,
    may_collect boolean NOT NULL,
    organisation_code character varying(20) NOT NULL,
    organisation_name character varying(300) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    at_desk boolean NOT NULL,
    recorded_by character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by character varying(200) NOT NULL,
    revoked_reason character varying(1000) NOT NULL,
    agent_id uuid NOT NULL,
    file_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    principal_id uuid NOT NULL
);


--
-- Name: mandates_mandateevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mandates_mandateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mandates_mandateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: messaging_letter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_letter (
    id uuid NOT NULL,
    key character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    reply_to character varying(254) NOT NULL,
    title character varying(300) NOT NULL,
    body text NOT NULL,
    file_ids uuid[] NOT NULL,
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    error character varying(500) NOT NULL,
    message_id character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT messaging_letter_attempts_check CHECK ((attempts >= 0))
);


--
-- Name: messaging_message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_message (
    id uuid NOT NULL,
    key character varying(200) NOT NULL,
    template character varying(64) NOT NULL,
    person_id uuid,
    account_id uuid,
    title character varying(300) NOT NULL,
    body text NOT NULL,
    link character varying(300) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    email character varying(254) NOT NULL,
    emailed_at timestamp with time zone,
    CONSTRAINT messaging_one_recipient CHECK ((((person_id IS NULL) OR (account_id IS NULL)) AND (1 = (
CASE
    WHEN (person_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (account_id IS NULL) THEN 1
    ELSE 0
END))))
);


--
-- Name: messaging_preference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_preference (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    email boolean NOT NULL
);


--
-- Name: messaging_preferenceevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messaging_preferenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    email boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: messaging_preferenceevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.messaging_preferenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_preferenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: one_stop_offlinedevice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.one_stop_offlinedevice (
    id uuid NOT NULL,
    device_id uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    clear_at timestamp with time zone,
    account_id uuid NOT NULL
);


--
-- Name: one_stop_offlineintake; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.one_stop_offlineintake (
    id uuid NOT NULL,
    device_id uuid NOT NULL,
    received_at timestamp with time zone NOT NULL,
    synced_at timestamp with time zone NOT NULL,
    recomputed boolean NOT NULL,
    account_id uuid NOT NULL,
    case_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT one_stop_received_before_synced CHECK ((received_at <= synced_at))
);


--
-- Name: one_stop_offlineintakeevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.one_stop_offlineintakeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    device_id uuid NOT NULL,
    received_at timestamp with time zone NOT NULL,
    synced_at timestamp with time zone NOT NULL,
    recomputed boolean NOT NULL,
    account_id uuid NOT NULL,
    case_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: one_stop_offlineintakeevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.one_stop_offlineintakeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.one_stop_offlineintakeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: one_stop_savedview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.one_stop_savedview (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    view character varying(20) NOT NULL,
    text character varying(200) NOT NULL,
    procedure_code character varying(20) NOT NULL,
    account_id uuid NOT NULL
);


--
-- Name: organisations_organisationstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations_organisationstate (
    id smallint NOT NULL,
    token uuid NOT NULL,
    CONSTRAINT organisations_organisationstate_one_row CHECK ((id = 1))
);


--
-- Name: organisations_unit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations_unit (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    short_name character varying(100) NOT NULL,
    folded_name character varying(310) NOT NULL,
    kind character varying(20) NOT NULL,
    level smallint NOT NULL,
    function character varying(40) NOT NULL,
    path uuid[] NOT NULL,
    "position" integer NOT NULL,
    area_level smallint,
    area_code character varying(5) NOT NULL,
    valid_from date,
    valid_to date,
    receives_dossiers boolean NOT NULL,
    one_stop boolean NOT NULL,
    working_calendar character varying(60) NOT NULL,
    parent_id uuid,
    CONSTRAINT organisations_unit_area_level_check CHECK ((area_level >= 0)),
    CONSTRAINT organisations_unit_area_whole CHECK (((((area_code)::text = ''::text) AND (area_level IS NULL)) OR ((area_level = ANY (ARRAY[1, 2, 3])) AND (NOT ((area_code)::text = ''::text))))),
    CONSTRAINT organisations_unit_level_check CHECK ((level >= 0)),
    CONSTRAINT organisations_unit_period_not_empty CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from < valid_to))),
    CONSTRAINT organisations_unit_position_check CHECK (("position" >= 0))
);


--
-- Name: organisations_unitcode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations_unitcode (
    id uuid NOT NULL,
    scheme character varying(10) NOT NULL,
    code character varying(40) NOT NULL,
    normalised character varying(40) NOT NULL,
    synthetic boolean NOT NULL,
    valid_from date,
    valid_to date,
    unit_id uuid NOT NULL,
    CONSTRAINT organisations_code_period_not_empty CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from < valid_to)))
);


--
-- Name: organisations_unitcodeevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations_unitcodeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    scheme character varying(10) NOT NULL,
    code character varying(40) NOT NULL,
    normalised character varying(40) NOT NULL,
    synthetic boolean NOT NULL,
    valid_from date,
    valid_to date,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: organisations_unitcodeevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.organisations_unitcodeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisations_unitcodeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: organisations_unitevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations_unitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    short_name character varying(100) NOT NULL,
    folded_name character varying(310) NOT NULL,
    kind character varying(20) NOT NULL,
    level smallint NOT NULL,
    function character varying(40) NOT NULL,
    path uuid[] NOT NULL,
    "position" integer NOT NULL,
    area_level smallint,
    area_code character varying(5) NOT NULL,
    valid_from date,
    valid_to date,
    receives_dossiers boolean NOT NULL,
    one_stop boolean NOT NULL,
    working_calendar character varying(60) NOT NULL,
    parent_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT organisations_unitevent_area_level_check CHECK ((area_level >= 0)),
    CONSTRAINT organisations_unitevent_level_check CHECK ((level >= 0)),
    CONSTRAINT organisations_unitevent_position_check CHECK (("position" >= 0))
);


--
-- Name: organisations_unitevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.organisations_unitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisations_unitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: organisations_unitname; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations_unitname (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    short_name character varying(100) NOT NULL,
    valid_from date,
    valid_to date,
    unit_id uuid NOT NULL,
    CONSTRAINT organisations_name_period_not_empty CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from < valid_to)))
);


--
-- Name: organisations_unitnameevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations_unitnameevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    short_name character varying(100) NOT NULL,
    valid_from date,
    valid_to date,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: organisations_unitnameevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.organisations_unitnameevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisations_unitnameevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: organisations_unitsuccession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations_unitsuccession (
    id uuid NOT NULL,
    "on" date NOT NULL,
    share character varying(10) NOT NULL,
    new_id uuid NOT NULL,
    old_id uuid NOT NULL,
    CONSTRAINT organisations_succession_of_another CHECK ((NOT (old_id = new_id))),
    CONSTRAINT organisations_succession_share CHECK (((share)::text = ANY ((ARRAY['whole'::character varying, 'part-main'::character varying, 'part'::character varying])::text[])))
);


--
-- Name: organisations_unitsuccessionevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations_unitsuccessionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    "on" date NOT NULL,
    share character varying(10) NOT NULL,
    new_id uuid NOT NULL,
    old_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: organisations_unitsuccessionevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.organisations_unitsuccessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisations_unitsuccessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_duplicatepair; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_duplicatepair (
    id uuid NOT NULL,
    score smallint NOT NULL,
    reasons character varying(80)[] NOT NULL,
    state character varying(10) NOT NULL,
    first_id uuid NOT NULL,
    second_id uuid NOT NULL,
    CONSTRAINT people_duplicatepair_score_check CHECK ((score >= 0)),
    CONSTRAINT people_pair_ordered CHECK ((first_id < second_id))
);


--
-- Name: people_duplicatepairevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_duplicatepairevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    score smallint NOT NULL,
    reasons character varying(80)[] NOT NULL,
    state character varying(10) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    first_id uuid NOT NULL,
    second_id uuid NOT NULL,
    CONSTRAINT people_duplicatepairevent_score_check CHECK ((score >= 0))
);


--
-- Name: people_duplicatepairevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_duplicatepairevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_duplicatepairevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_household; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_household (
    id uuid NOT NULL,
    area_code character varying(5) NOT NULL,
    address_line character varying(200) NOT NULL
);


--
-- Name: people_householdevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_householdevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    area_code character varying(5) NOT NULL,
    address_line character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: people_householdevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_householdevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_householdevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_householdmember; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_householdmember (
    id uuid NOT NULL,
    relation character varying(12) NOT NULL,
    joined_on date,
    left_on date,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL
);


--
-- Name: people_householdmemberevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_householdmemberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    relation character varying(12) NOT NULL,
    joined_on date,
    left_on date,
    household_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    person_id uuid NOT NULL
);


--
-- Name: people_householdmemberevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_householdmemberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_householdmemberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_merge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_merge (
    id uuid NOT NULL,
    reason character varying(500) NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    merged_by uuid,
    merged_by_name character varying(150) NOT NULL,
    status_before character varying(10) NOT NULL,
    filled jsonb NOT NULL,
    undone_at timestamp with time zone,
    undone_by uuid,
    undone_by_name character varying(150) NOT NULL,
    undone_reason character varying(500) NOT NULL,
    kept_id uuid NOT NULL,
    merged_id uuid NOT NULL
);


--
-- Name: people_mergeevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_mergeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    reason character varying(500) NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    merged_by uuid,
    merged_by_name character varying(150) NOT NULL,
    status_before character varying(10) NOT NULL,
    filled jsonb NOT NULL,
    undone_at timestamp with time zone,
    undone_by uuid,
    undone_by_name character varying(150) NOT NULL,
    undone_reason character varying(500) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    kept_id uuid NOT NULL,
    merged_id uuid NOT NULL
);


--
-- Name: people_mergeevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_mergeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_mergeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_person (
    id uuid NOT NULL,
    full_name character varying(120) NOT NULL,
    folded_name character varying(120) NOT NULL COLLATE pg_catalog."C",
    sex character varying(6) NOT NULL,
    birth_year smallint,
    birth_month smallint,
    birth_day smallint,
    ethnicity character varying(40) NOT NULL,
    nationality character varying(2) NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    area_code character varying(5) NOT NULL,
    address_line character varying(200) NOT NULL,
    status character varying(10) NOT NULL,
    merged_into_id uuid,
    CONSTRAINT people_person_birth_day_check CHECK ((birth_day >= 0)),
    CONSTRAINT people_person_birth_exists CHECK (((birth_year IS NULL) OR (make_date((birth_year)::integer, COALESCE((birth_month)::integer, 1), COALESCE((birth_day)::integer, 1)) IS NOT NULL))),
    CONSTRAINT people_person_birth_month_check CHECK ((birth_month >= 0)),
    CONSTRAINT people_person_birth_precision CHECK ((((birth_day IS NULL) AND (birth_month IS NULL)) OR ((birth_day IS NULL) AND (birth_year IS NOT NULL)) OR ((birth_month IS NOT NULL) AND (birth_year IS NOT NULL)))),
    CONSTRAINT people_person_birth_range CHECK ((((birth_year IS NULL) OR ((birth_year >= 1850) AND (birth_year <= 2200))) AND ((birth_month IS NULL) OR ((birth_month >= 1) AND (birth_month <= 12))) AND ((birth_day IS NULL) OR ((birth_day >= 1) AND (birth_day <= 31))))),
    CONSTRAINT people_person_birth_year_check CHECK ((birth_year >= 0)),
    CONSTRAINT people_person_merged_points CHECK ((((merged_into_id IS NOT NULL) AND ((status)::text = 'merged'::text)) OR ((NOT ((status)::text = 'merged'::text)) AND (merged_into_id IS NULL)))),
    CONSTRAINT people_person_not_into_itself CHECK (((merged_into_id IS NULL) OR (NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL))))),
    CONSTRAINT people_person_sex CHECK (((sex)::text = ANY ((ARRAY['male'::character varying, 'female'::character varying, 'other'::character varying])::text[])))
);


--
-- Name: people_personevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_personevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    full_name character varying(120) NOT NULL,
    folded_name character varying(120) NOT NULL COLLATE pg_catalog."C",
    sex character varying(6) NOT NULL,
    birth_year smallint,
    birth_month smallint,
    birth_day smallint,
    ethnicity character varying(40) NOT NULL,
    nationality character varying(2) NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    area_code character varying(5) NOT NULL,
    address_line character varying(200) NOT NULL,
    status character varying(10) NOT NULL,
    merged_into_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT people_personevent_birth_day_check CHECK ((birth_day >= 0)),
    CONSTRAINT people_personevent_birth_month_check CHECK ((birth_month >= 0)),
    CONSTRAINT people_personevent_birth_year_check CHECK ((birth_year >= 0))
);


--
-- Name: people_personevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_personevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_personevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_personidentifier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_personidentifier (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    value character varying(64) NOT NULL,
    active boolean NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT people_identifier_kind CHECK (((kind)::text = ANY ((ARRAY['personal_number'::character varying, 'old_identity_card'::character varying, 'passport'::character varying, 'tech_id'::character varying])::text[]))),
    CONSTRAINT people_identifier_personal_number CHECK (((NOT ((kind)::text = 'personal_number'::text)) OR ((value)::text ~ '^[0-9]{12}$'::text)))
);


--
-- Name: people_personidentifierevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_personidentifierevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    value character varying(64) NOT NULL,
    active boolean NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: people_personidentifierevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_personidentifierevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_personidentifierevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_populationload; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_populationload (
    id uuid NOT NULL,
    province_code character varying(2) NOT NULL,
    seed bigint NOT NULL,
    persons integer NOT NULL,
    households integer NOT NULL,
    seconds double precision NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    CONSTRAINT people_populationload_households_check CHECK ((households >= 0)),
    CONSTRAINT people_populationload_persons_check CHECK ((persons >= 0))
);


--
-- Name: pghistory_context; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);


--
-- Name: places_area; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_area (
    id uuid NOT NULL,
    code character varying(5) NOT NULL,
    level smallint NOT NULL,
    name character varying(120) NOT NULL,
    folded_name character varying(120) NOT NULL,
    kind character varying(30) NOT NULL,
    parent_code character varying(3) NOT NULL,
    valid_from date,
    valid_to date,
    latitude double precision,
    longitude double precision,
    area_km2 double precision,
    CONSTRAINT places_area_code_fits_level CHECK (((((code)::text ~ '^[0-9]{2}$'::text) AND (level = 1)) OR (((code)::text ~ '^[0-9]{3}$'::text) AND (level = 2)) OR (((code)::text ~ '^[0-9]{5}$'::text) AND (level = 3)))),
    CONSTRAINT places_area_level_check CHECK ((level >= 0)),
    CONSTRAINT places_area_period_not_empty CHECK (((valid_from IS NULL) OR (valid_to IS NULL) OR (valid_from < valid_to)))
);


--
-- Name: places_areasuccession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_areasuccession (
    id uuid NOT NULL,
    level smallint NOT NULL,
    old_code character varying(5) NOT NULL,
    "on" date NOT NULL,
    new_code character varying(5) NOT NULL,
    share character varying(10) NOT NULL,
    CONSTRAINT places_areasuccession_level_check CHECK ((level >= 0)),
    CONSTRAINT places_areasuccession_share CHECK (((share)::text = ANY ((ARRAY['whole'::character varying, 'part-main'::character varying, 'part'::character varying])::text[])))
);


--
-- Name: places_loadedfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_loadedfile (
    name character varying(120) NOT NULL,
    digest character varying(64) NOT NULL,
    rows integer NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    CONSTRAINT places_loadedfile_rows_check CHECK ((rows >= 0))
);


--
-- Name: procedures_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procedures_entry (
    code character varying(20) NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    short_name character varying(300) NOT NULL,
    short_name_en character varying(300) NOT NULL,
    summary text NOT NULL,
    summary_en text NOT NULL,
    sector character varying(500) NOT NULL,
    level character varying(10) NOT NULL,
    authority character varying(500) NOT NULL,
    applicants text[] NOT NULL,
    life_events character varying(64)[] NOT NULL,
    keywords text[] NOT NULL,
    channels character varying(10)[] NOT NULL,
    record_digest character varying(64) NOT NULL,
    as_of character varying(7) NOT NULL,
    listed boolean NOT NULL,
    sort_name character varying(300) NOT NULL,
    search_text text NOT NULL,
    search_vector tsvector
);


--
-- Name: procedures_import; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procedures_import (
    id uuid NOT NULL,
    file_name character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    lines jsonb NOT NULL,
    report jsonb NOT NULL,
    checked_by_id uuid,
    checked_by_name character varying(200) NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    applied_by_id uuid,
    applied_by_name character varying(200) NOT NULL,
    applied_at timestamp with time zone
);


--
-- Name: procedures_importevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procedures_importevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    file_name character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    report jsonb NOT NULL,
    checked_by_id uuid,
    checked_by_name character varying(200) NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    applied_by_id uuid,
    applied_by_name character varying(200) NOT NULL,
    applied_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: procedures_importevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procedures_importevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.procedures_importevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;


--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;


--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: queueing_booking; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_booking (
    id uuid NOT NULL,
    code character varying(12) NOT NULL,
    day date NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    minutes smallint NOT NULL,
    procedure_code character varying(20) NOT NULL,
    holder character varying(60) NOT NULL,
    name character varying(120) NOT NULL,
    phone character varying(20) NOT NULL,
    state character varying(10) NOT NULL,
    key character varying(80) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    person_id uuid,
    desk_id uuid NOT NULL,
    CONSTRAINT queueing_booking_minutes_check CHECK ((minutes >= 0))
);


--
-- Name: queueing_bookingevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_bookingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    code character varying(12) NOT NULL,
    day date NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    minutes smallint NOT NULL,
    procedure_code character varying(20) NOT NULL,
    holder character varying(60) NOT NULL,
    name character varying(120) NOT NULL,
    phone character varying(20) NOT NULL,
    state character varying(10) NOT NULL,
    key character varying(80) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    desk_id uuid NOT NULL,
    CONSTRAINT queueing_bookingevent_minutes_check CHECK ((minutes >= 0))
);


--
-- Name: queueing_bookingevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.queueing_bookingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.queueing_bookingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: queueing_counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_counter (
    id uuid NOT NULL,
    number smallint NOT NULL,
    name character varying(100) NOT NULL,
    letters character varying(1)[] NOT NULL,
    is_active boolean NOT NULL,
    officer_id uuid,
    desk_id uuid NOT NULL,
    CONSTRAINT queueing_counter_number_check CHECK ((number >= 0))
);


--
-- Name: queueing_counterevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_counterevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    number smallint NOT NULL,
    name character varying(100) NOT NULL,
    letters character varying(1)[] NOT NULL,
    is_active boolean NOT NULL,
    officer_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    desk_id uuid NOT NULL,
    CONSTRAINT queueing_counterevent_number_check CHECK ((number >= 0))
);


--
-- Name: queueing_counterevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.queueing_counterevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.queueing_counterevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: queueing_desk; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_desk (
    unit_id uuid NOT NULL,
    kiosk_key character varying(40) NOT NULL,
    takes_bookings boolean NOT NULL
);


--
-- Name: queueing_deskevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_deskevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    kiosk_key character varying(40) NOT NULL,
    takes_bookings boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);


--
-- Name: queueing_deskevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.queueing_deskevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.queueing_deskevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: queueing_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_group (
    id uuid NOT NULL,
    letter character varying(1) NOT NULL,
    name character varying(100) NOT NULL,
    sectors character varying(200)[] NOT NULL,
    procedure_codes character varying(20)[] NOT NULL,
    is_active boolean NOT NULL,
    desk_id uuid NOT NULL
);


--
-- Name: queueing_groupevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_groupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    letter character varying(1) NOT NULL,
    name character varying(100) NOT NULL,
    sectors character varying(200)[] NOT NULL,
    procedure_codes character varying(20)[] NOT NULL,
    is_active boolean NOT NULL,
    desk_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: queueing_groupevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.queueing_groupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.queueing_groupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: queueing_number; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_number (
    id bigint NOT NULL,
    day date NOT NULL,
    letter character varying(1) NOT NULL,
    value integer NOT NULL,
    desk_id uuid NOT NULL,
    CONSTRAINT queueing_number_value_check CHECK ((value >= 0))
);


--
-- Name: queueing_number_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.queueing_number ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.queueing_number_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: queueing_slot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_slot (
    id bigint NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    taken integer NOT NULL,
    desk_id uuid NOT NULL,
    CONSTRAINT queueing_slot_taken_check CHECK ((taken >= 0))
);


--
-- Name: queueing_slot_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.queueing_slot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.queueing_slot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: queueing_ticket; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_ticket (
    id uuid NOT NULL,
    day date NOT NULL,
    letter character varying(1) NOT NULL,
    line character varying(1) NOT NULL,
    number integer NOT NULL,
    code character varying(8) NOT NULL,
    state character varying(10) NOT NULL,
    priority character varying(32) NOT NULL,
    rank smallint NOT NULL,
    source character varying(10) NOT NULL,
    procedure_code character varying(20) NOT NULL,
    key character varying(80) NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    called_at timestamp with time zone,
    calls smallint NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    booking_id uuid,
    counter_id uuid,
    desk_id uuid NOT NULL,
    CONSTRAINT queueing_ticket_calls_check CHECK ((calls >= 0)),
    CONSTRAINT queueing_ticket_number_check CHECK ((number >= 0)),
    CONSTRAINT queueing_ticket_rank_check CHECK ((rank >= 0))
);


--
-- Name: queueing_ticketevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queueing_ticketevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    day date NOT NULL,
    letter character varying(1) NOT NULL,
    line character varying(1) NOT NULL,
    number integer NOT NULL,
    code character varying(8) NOT NULL,
    state character varying(10) NOT NULL,
    priority character varying(32) NOT NULL,
    rank smallint NOT NULL,
    source character varying(10) NOT NULL,
    procedure_code character varying(20) NOT NULL,
    key character varying(80) NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    called_at timestamp with time zone,
    calls smallint NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    booking_id uuid,
    counter_id uuid,
    desk_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT queueing_ticketevent_calls_check CHECK ((calls >= 0)),
    CONSTRAINT queueing_ticketevent_number_check CHECK ((number >= 0)),
    CONSTRAINT queueing_ticketevent_rank_check CHECK ((rank >= 0))
);


--
-- Name: queueing_ticketevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.queueing_ticketevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.queueing_ticketevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: records_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.records_item (
    id uuid NOT NULL,
    subject character varying(120) NOT NULL,
    title character varying(500) NOT NULL,
    code character varying(100) NOT NULL,
    kind character varying(100) NOT NULL,
    author character varying(300) NOT NULL,
    issued_on date,
    pages integer NOT NULL,
    note character varying(500) NOT NULL,
    metadata jsonb NOT NULL,
    files jsonb NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    filed_by_name character varying(200) NOT NULL,
    record_id uuid NOT NULL,
    CONSTRAINT records_item_pages_check CHECK ((pages >= 0))
);


--
-- Name: records_itemevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.records_itemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    subject character varying(120) NOT NULL,
    title character varying(500) NOT NULL,
    code character varying(100) NOT NULL,
    kind character varying(100) NOT NULL,
    author character varying(300) NOT NULL,
    issued_on date,
    pages integer NOT NULL,
    note character varying(500) NOT NULL,
    metadata jsonb NOT NULL,
    files jsonb NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    filed_by_name character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    record_id uuid NOT NULL,
    CONSTRAINT records_itemevent_pages_check CHECK ((pages >= 0))
);


--
-- Name: records_itemevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.records_itemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_itemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: records_record; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.records_record (
    id uuid NOT NULL,
    year smallint NOT NULL,
    notation character varying(20) NOT NULL,
    title character varying(500) NOT NULL,
    folded_title character varying(500) NOT NULL,
    retention_code character varying(20) NOT NULL,
    retention character varying(30) NOT NULL,
    organ_code character varying(40) NOT NULL,
    keeper_id uuid,
    keeper_name character varying(200) NOT NULL,
    rights character varying(30) NOT NULL,
    note character varying(500) NOT NULL,
    state character varying(12) NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    transfer_due_on date,
    warned_on date,
    package_file_id uuid,
    package_sha256 character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    rules_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    transfer_id uuid,
    CONSTRAINT records_archived_has_package CHECK (((NOT ((state)::text = 'archived'::text)) OR ((package_file_id IS NOT NULL) AND (NOT ((package_sha256)::text = ''::text))))),
    CONSTRAINT records_closed_has_end CHECK ((((state)::text = 'open'::text) OR (ended_on IS NOT NULL))),
    CONSTRAINT records_record_year_check CHECK ((year >= 0))
);


--
-- Name: records_recordevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.records_recordevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    year smallint NOT NULL,
    notation character varying(20) NOT NULL,
    title character varying(500) NOT NULL,
    folded_title character varying(500) NOT NULL,
    retention_code character varying(20) NOT NULL,
    retention character varying(30) NOT NULL,
    organ_code character varying(40) NOT NULL,
    keeper_id uuid,
    keeper_name character varying(200) NOT NULL,
    rights character varying(30) NOT NULL,
    note character varying(500) NOT NULL,
    state character varying(12) NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    transfer_due_on date,
    warned_on date,
    package_file_id uuid,
    package_sha256 character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    rules_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    transfer_id uuid,
    CONSTRAINT records_recordevent_year_check CHECK ((year >= 0))
);


--
-- Name: records_recordevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.records_recordevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_recordevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: records_transfer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.records_transfer (
    id uuid NOT NULL,
    year smallint NOT NULL,
    number integer NOT NULL,
    giver_id uuid,
    giver_name character varying(200) NOT NULL,
    receiver_name character varying(200) NOT NULL,
    note character varying(500) NOT NULL,
    handed_over_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    received_by_name character varying(200) NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT records_transfer_number_check CHECK ((number >= 0)),
    CONSTRAINT records_transfer_year_check CHECK ((year >= 0))
);


--
-- Name: records_transferevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.records_transferevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    year smallint NOT NULL,
    number integer NOT NULL,
    giver_id uuid,
    giver_name character varying(200) NOT NULL,
    receiver_name character varying(200) NOT NULL,
    note character varying(500) NOT NULL,
    handed_over_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    received_by_name character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT records_transferevent_number_check CHECK ((number >= 0)),
    CONSTRAINT records_transferevent_year_check CHECK ((year >= 0))
);


--
-- Name: records_transferevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.records_transferevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_transferevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: reforms_answer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reforms_answer (
    id uuid NOT NULL,
    key character varying(120) NOT NULL,
    value character varying(60) NOT NULL,
    by character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    reform_id uuid NOT NULL
);


--
-- Name: reforms_answerevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reforms_answerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    key character varying(120) NOT NULL,
    value character varying(60) NOT NULL,
    by character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    reform_id uuid NOT NULL
);


--
-- Name: reforms_answerevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.reforms_answerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reforms_answerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: reforms_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reforms_item (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    item_id uuid NOT NULL,
    label character varying(200) NOT NULL,
    before jsonb NOT NULL,
    state character varying(10) NOT NULL,
    note character varying(300) NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    new_unit_id uuid NOT NULL,
    old_unit_id uuid NOT NULL,
    reform_id uuid NOT NULL
);


--
-- Name: reforms_newunit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reforms_newunit (
    id uuid NOT NULL,
    sequence integer NOT NULL,
    parent_id uuid,
    name character varying(200) NOT NULL,
    short_name character varying(100) NOT NULL,
    kind character varying(20) NOT NULL,
    level smallint NOT NULL,
    function character varying(40) NOT NULL,
    area_level smallint,
    area_code character varying(5) NOT NULL,
    "position" integer NOT NULL,
    receives_dossiers boolean NOT NULL,
    one_stop boolean NOT NULL,
    working_calendar character varying(60) NOT NULL,
    codes jsonb NOT NULL,
    reform_id uuid NOT NULL,
    CONSTRAINT reforms_newunit_area_level_check CHECK ((area_level >= 0)),
    CONSTRAINT reforms_newunit_level_check CHECK ((level >= 0)),
    CONSTRAINT reforms_newunit_position_check CHECK (("position" >= 0)),
    CONSTRAINT reforms_newunit_sequence_check CHECK ((sequence >= 0))
);


--
-- Name: reforms_reform; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reforms_reform (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    legal_basis character varying(60) NOT NULL,
    "on" date NOT NULL,
    by_competence boolean NOT NULL,
    levels jsonb NOT NULL,
    functions jsonb NOT NULL,
    return_days smallint NOT NULL,
    state character varying(10) NOT NULL,
    planned_by_name character varying(200) NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    confirmed_by_name character varying(200) NOT NULL,
    confirmed_at timestamp with time zone,
    units_moved_at timestamp with time zone,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    returning_at timestamp with time zone,
    returned_at timestamp with time zone,
    return_reason character varying(2000) NOT NULL,
    total integer NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    confirmed_by_id uuid,
    planned_by_id uuid,
    scope_id uuid,
    CONSTRAINT reforms_reform_return_days_check CHECK ((return_days >= 0)),
    CONSTRAINT reforms_reform_total_check CHECK ((total >= 0))
);


--
-- Name: reforms_reformevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reforms_reformevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    legal_basis character varying(60) NOT NULL,
    "on" date NOT NULL,
    by_competence boolean NOT NULL,
    levels jsonb NOT NULL,
    functions jsonb NOT NULL,
    return_days smallint NOT NULL,
    state character varying(10) NOT NULL,
    planned_by_name character varying(200) NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    confirmed_by_name character varying(200) NOT NULL,
    confirmed_at timestamp with time zone,
    units_moved_at timestamp with time zone,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    returning_at timestamp with time zone,
    returned_at timestamp with time zone,
    return_reason character varying(2000) NOT NULL,
    total integer NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    confirmed_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    planned_by_id uuid,
    scope_id uuid,
    CONSTRAINT reforms_reformevent_return_days_check CHECK ((return_days >= 0)),
    CONSTRAINT reforms_reformevent_total_check CHECK ((total >= 0))
);


--
-- Name: reforms_reformevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.reforms_reformevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reforms_reformevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: reforms_row; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reforms_row (
    id uuid NOT NULL,
    new_id uuid NOT NULL,
    share character varying(10) NOT NULL,
    old_id uuid NOT NULL,
    reform_id uuid NOT NULL
);


--
-- Name: service_portal_rating; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.service_portal_rating (
    id uuid NOT NULL,
    score smallint NOT NULL,
    comment character varying(1000) NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT service_portal_rating_score_check CHECK ((score >= 0)),
    CONSTRAINT service_portal_rating_steps CHECK (((score >= 1) AND (score <= 5)))
);


--
-- Name: service_score_dossierfact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.service_score_dossierfact (
    case_id uuid NOT NULL,
    code character varying(40) NOT NULL,
    procedure_code character varying(20) NOT NULL,
    definition_id uuid,
    root_id uuid NOT NULL,
    branch_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    channel character varying(10) NOT NULL,
    status character varying(20) NOT NULL,
    stage character varying(64) NOT NULL,
    stage_role character varying(40) NOT NULL,
    stage_since timestamp with time zone,
    waiting boolean NOT NULL,
    received_at timestamp with time zone,
    due_at timestamp with time zone,
    ended_at timestamp with time zone,
    late_at timestamp with time zone,
    received_month date NOT NULL,
    ended_month date NOT NULL,
    late_month date NOT NULL,
    minutes integer NOT NULL,
    input_file boolean NOT NULL,
    received boolean NOT NULL,
    compared boolean NOT NULL,
    online boolean NOT NULL,
    online_complete boolean NOT NULL,
    fee_due boolean NOT NULL,
    paid_online boolean NOT NULL,
    with_result boolean NOT NULL,
    result_file boolean NOT NULL,
    both_files boolean NOT NULL,
    reused boolean NOT NULL,
    from_store boolean NOT NULL,
    verified boolean NOT NULL,
    CONSTRAINT service_score_dossierfact_minutes_check CHECK ((minutes >= 0))
);


--
-- Name: service_score_forecast; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.service_score_forecast (
    id bigint NOT NULL,
    made_on date NOT NULL,
    likely boolean NOT NULL,
    fact_id uuid NOT NULL
);


--
-- Name: service_score_forecast_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.service_score_forecast ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.service_score_forecast_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: service_score_monthcell; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.service_score_monthcell (
    id bigint NOT NULL,
    unit_id uuid NOT NULL,
    root_id uuid NOT NULL,
    branch_id uuid NOT NULL,
    received_month date NOT NULL,
    ended_month date NOT NULL,
    late_month date NOT NULL,
    dossiers integer NOT NULL,
    received integer NOT NULL,
    compared integer NOT NULL,
    online integer NOT NULL,
    online_complete integer NOT NULL,
    fee_due integer NOT NULL,
    paid_online integer NOT NULL,
    with_result integer NOT NULL,
    result_file integer NOT NULL,
    both_files integer NOT NULL,
    reused integer NOT NULL,
    from_store integer NOT NULL,
    verified integer NOT NULL
);


--
-- Name: service_score_monthcell_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.service_score_monthcell ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.service_score_monthcell_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: service_score_procedurecell; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.service_score_procedurecell (
    id bigint NOT NULL,
    unit_id uuid NOT NULL,
    root_id uuid NOT NULL,
    branch_id uuid NOT NULL,
    procedure_code character varying(20) NOT NULL,
    received_month date NOT NULL,
    received integer NOT NULL,
    online integer NOT NULL,
    finished integer NOT NULL,
    minutes bigint NOT NULL
);


--
-- Name: service_score_procedurecell_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.service_score_procedurecell ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.service_score_procedurecell_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: service_score_stagetime; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.service_score_stagetime (
    id bigint NOT NULL,
    case_id uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    procedure_code character varying(20) NOT NULL,
    stage character varying(64) NOT NULL,
    role character varying(40) NOT NULL,
    unit_id uuid NOT NULL,
    ended_on date NOT NULL,
    minutes integer NOT NULL,
    rest integer NOT NULL,
    CONSTRAINT service_score_stagetime_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT service_score_stagetime_rest_check CHECK ((rest >= 0))
);


--
-- Name: service_score_stagetime_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.service_score_stagetime ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.service_score_stagetime_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: signing_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_attempt (
    id uuid NOT NULL,
    batch uuid NOT NULL,
    to_sign bytea NOT NULL,
    digest bytea NOT NULL,
    room_start integer NOT NULL,
    room_end integer NOT NULL,
    state character varying(16) NOT NULL,
    transaction character varying(200) NOT NULL,
    signature bytea,
    started_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    prepared_id uuid NOT NULL,
    started_by_id uuid,
    credential_id uuid NOT NULL,
    step_id uuid NOT NULL,
    CONSTRAINT signing_attempt_room_end_check CHECK ((room_end >= 0)),
    CONSTRAINT signing_attempt_room_start_check CHECK ((room_start >= 0))
);


--
-- Name: signing_attemptevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_attemptevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    batch uuid NOT NULL,
    room_start integer NOT NULL,
    room_end integer NOT NULL,
    state character varying(16) NOT NULL,
    transaction character varying(200) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    prepared_id uuid NOT NULL,
    started_by_id uuid,
    credential_id uuid NOT NULL,
    step_id uuid NOT NULL,
    CONSTRAINT signing_attemptevent_room_end_check CHECK ((room_end >= 0)),
    CONSTRAINT signing_attemptevent_room_start_check CHECK ((room_start >= 0))
);


--
-- Name: signing_attemptevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.signing_attemptevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.signing_attemptevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: signing_authority; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_authority (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    certificate text NOT NULL,
    sha256 character varying(64) NOT NULL,
    trust character varying(10) NOT NULL,
    is_root boolean NOT NULL,
    stamps_time boolean NOT NULL,
    legal_basis character varying(300) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    CONSTRAINT signing_authority_basis CHECK (((NOT ((legal_basis)::text = ''::text)) AND ((trust)::text = ANY ((ARRAY['official'::character varying, 'public'::character varying])::text[]))))
);


--
-- Name: signing_authorityevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_authorityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    certificate text NOT NULL,
    sha256 character varying(64) NOT NULL,
    trust character varying(10) NOT NULL,
    is_root boolean NOT NULL,
    stamps_time boolean NOT NULL,
    legal_basis character varying(300) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);


--
-- Name: signing_authorityevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.signing_authorityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.signing_authorityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: signing_credential; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_credential (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    provider character varying(20) NOT NULL,
    reference character varying(200) NOT NULL,
    name character varying(200) NOT NULL,
    certificate text NOT NULL,
    chain text NOT NULL,
    serial character varying(64) NOT NULL,
    issuer character varying(300) NOT NULL,
    subject character varying(300) NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    sealed_key bytea,
    needs_pin boolean NOT NULL,
    picture bytea,
    failures smallint NOT NULL,
    locked_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    account_id uuid,
    unit_id uuid,
    CONSTRAINT signing_credential_failures_check CHECK ((failures >= 0)),
    CONSTRAINT signing_credential_owner CHECK ((((account_id IS NOT NULL) AND ((kind)::text = 'personal'::text) AND (unit_id IS NULL)) OR ((account_id IS NULL) AND ((kind)::text = 'agency'::text) AND (unit_id IS NOT NULL)))),
    CONSTRAINT signing_credential_period CHECK ((valid_to > valid_from))
);


--
-- Name: signing_credentialevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_credentialevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    provider character varying(20) NOT NULL,
    reference character varying(200) NOT NULL,
    name character varying(200) NOT NULL,
    certificate text NOT NULL,
    chain text NOT NULL,
    serial character varying(64) NOT NULL,
    issuer character varying(300) NOT NULL,
    subject character varying(300) NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    needs_pin boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    account_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid
);


--
-- Name: signing_credentialevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.signing_credentialevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.signing_credentialevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: signing_power; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_power (
    id uuid NOT NULL,
    capacity character varying(4) NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    basis character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    deputy_id uuid NOT NULL,
    principal_id uuid NOT NULL,
    CONSTRAINT signing_power_basis CHECK ((NOT ((basis)::text = ''::text))),
    CONSTRAINT signing_power_other CHECK ((NOT (principal_id = deputy_id))),
    CONSTRAINT signing_power_period CHECK ((valid_to > valid_from))
);


--
-- Name: signing_powerevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_powerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    capacity character varying(4) NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone NOT NULL,
    basis character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    deputy_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    principal_id uuid NOT NULL
);


--
-- Name: signing_powerevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.signing_powerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.signing_powerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: signing_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_report (
    sha256 character varying(64) NOT NULL,
    verdict character varying(24) NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    content jsonb NOT NULL
);


--
-- Name: signing_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_request (
    id uuid NOT NULL,
    subject character varying(120) NOT NULL,
    title character varying(300) NOT NULL,
    key character varying(200) NOT NULL,
    media_type character varying(100) NOT NULL,
    state character varying(10) NOT NULL,
    opened_by_name character varying(200) NOT NULL,
    reason character varying(500) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    file_id uuid NOT NULL,
    opened_by_id uuid,
    result_file_id uuid,
    CONSTRAINT signing_request_done_has_result CHECK (((NOT ((state)::text = 'done'::text)) OR (result_file_id IS NOT NULL))),
    CONSTRAINT signing_request_state CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'done'::character varying, 'cancelled'::character varying, 'declined'::character varying])::text[])))
);


--
-- Name: signing_requestevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_requestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    subject character varying(120) NOT NULL,
    title character varying(300) NOT NULL,
    key character varying(200) NOT NULL,
    media_type character varying(100) NOT NULL,
    state character varying(10) NOT NULL,
    opened_by_name character varying(200) NOT NULL,
    reason character varying(500) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    file_id uuid NOT NULL,
    opened_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    result_file_id uuid
);


--
-- Name: signing_requestevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.signing_requestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.signing_requestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: signing_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_step (
    id uuid NOT NULL,
    number smallint NOT NULL,
    turn boolean NOT NULL,
    kind character varying(10) NOT NULL,
    capacity character varying(4) NOT NULL,
    "position" character varying(200) NOT NULL,
    place jsonb,
    state character varying(16) NOT NULL,
    note character varying(500) NOT NULL,
    signer_name character varying(200) NOT NULL,
    signed_at timestamp with time zone,
    account_id uuid,
    credential_id uuid,
    principal_id uuid,
    request_id uuid NOT NULL,
    unit_id uuid,
    CONSTRAINT signing_step_number_check CHECK ((number >= 0)),
    CONSTRAINT signing_step_signer CHECK ((((account_id IS NOT NULL) AND ((kind)::text = 'personal'::text)) OR (((kind)::text = 'agency'::text) AND (unit_id IS NOT NULL))))
);


--
-- Name: signing_stepevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signing_stepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    number smallint NOT NULL,
    turn boolean NOT NULL,
    kind character varying(10) NOT NULL,
    capacity character varying(4) NOT NULL,
    "position" character varying(200) NOT NULL,
    place jsonb,
    state character varying(16) NOT NULL,
    note character varying(500) NOT NULL,
    signer_name character varying(200) NOT NULL,
    signed_at timestamp with time zone,
    account_id uuid,
    credential_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    principal_id uuid,
    request_id uuid NOT NULL,
    unit_id uuid,
    CONSTRAINT signing_stepevent_number_check CHECK ((number >= 0))
);


--
-- Name: signing_stepevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.signing_stepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.signing_stepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: socialaccount_socialaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id uuid NOT NULL
);


--
-- Name: socialaccount_socialaccount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: socialaccount_socialapp; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);


--
-- Name: socialaccount_socialapp_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: socialaccount_socialtoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);


--
-- Name: socialaccount_socialtoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: what_if_study; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.what_if_study (
    id uuid NOT NULL,
    unit_path uuid[] NOT NULL,
    officers jsonb NOT NULL,
    volume smallint NOT NULL,
    "limit" smallint NOT NULL,
    horizon smallint NOT NULL,
    state character varying(10) NOT NULL,
    problem character varying(500) NOT NULL,
    findings jsonb,
    asked_at timestamp with time zone NOT NULL,
    asked_by character varying(200) NOT NULL,
    finished_at timestamp with time zone,
    unit_id uuid NOT NULL,
    CONSTRAINT what_if_findings_when_done CHECK ((((findings IS NOT NULL) AND ((state)::text = 'done'::text)) OR ((NOT ((state)::text = 'done'::text)) AND (findings IS NULL)))),
    CONSTRAINT what_if_study_horizon_check CHECK ((horizon >= 0)),
    CONSTRAINT what_if_study_limit_check CHECK (("limit" >= 0)),
    CONSTRAINT what_if_study_volume_check CHECK ((volume >= 0))
);


--
-- Name: what_if_studyevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.what_if_studyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    unit_path uuid[] NOT NULL,
    officers jsonb NOT NULL,
    volume smallint NOT NULL,
    "limit" smallint NOT NULL,
    horizon smallint NOT NULL,
    state character varying(10) NOT NULL,
    problem character varying(500) NOT NULL,
    findings jsonb,
    asked_at timestamp with time zone NOT NULL,
    asked_by character varying(200) NOT NULL,
    finished_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT what_if_studyevent_horizon_check CHECK ((horizon >= 0)),
    CONSTRAINT what_if_studyevent_limit_check CHECK (("limit" >= 0)),
    CONSTRAINT what_if_studyevent_volume_check CHECK ((volume >= 0))
);


--
-- Name: what_if_studyevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.what_if_studyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.what_if_studyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);


--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);


--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);


--
-- Data for Name: access_accessstate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_accessstate VALUES (1, gen_random_uuid());


--
-- Data for Name: access_accesstoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_accesstokenevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_account; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_accountevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_rolegrant; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_rolegrantevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_substitution; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_substitutionevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: assignments_assignment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: assignments_assignmentevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: assignments_extension; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: assignments_extensionevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: assignments_report; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: assignments_support; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_accesslog; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: calendar_calendarexception; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: calendar_calendarexceptionevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: calendar_calendarstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: calendar_workingcalendar; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: calendar_workingcalendarevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_case; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_caseevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_collectcode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_consultation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_consultationevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_counter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_extension; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_failedlookup; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_handing; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_handingevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_link; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_opinion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_paper; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_paperevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_pause; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_pauseevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_printedform; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_printlayout; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_result; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_resultevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_scan; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_scanevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_supplement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_supplementevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_task; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_taskevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_timer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_trailrow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_transfer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: cases_transferevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consents_consent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consents_consentevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: definitions_definition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: definitions_definitionevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: definitions_definitionstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: definitions_legaldocument; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: definitions_legaldocumentevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: document_store_item; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: document_store_itemevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: document_store_use; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: document_store_useevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_comment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_commentevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_copy; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_counter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_directive; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_document; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_documentevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_lettertemplate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_lettertemplateevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_mail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_mailbox; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_mailboxevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_mailevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_meeting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_meetingevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_number; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_recipient; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_recipientevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_savedsearch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_text; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_trailrow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_version; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_delivery; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exchange_agency; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exchange_agencyevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exchange_axisline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exchange_receivedmessage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exchange_receivedmessageevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exchange_sending; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exchange_sendingevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exchange_sendingreceiver; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exchange_sendingreceiverevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: files_blob; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: files_storedfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: files_storedfileevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: files_upload; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: forms_draft; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: jobs_heartbeat; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mandates_mandate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mandates_mandateevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_letter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_message; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_preference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: messaging_preferenceevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: one_stop_offlinedevice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: one_stop_offlineintake; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: one_stop_offlineintakeevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: one_stop_savedview; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organisations_organisationstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organisations_unit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organisations_unitcode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organisations_unitcodeevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organisations_unitevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organisations_unitname; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organisations_unitnameevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organisations_unitsuccession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organisations_unitsuccessionevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_duplicatepair; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_duplicatepairevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_household; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_householdevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_householdmember; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_householdmemberevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_merge; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_mergeevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_person; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_personevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_personidentifier; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_personidentifierevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_populationload; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pghistory_context; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: places_area; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: places_areasuccession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: places_loadedfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procedures_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procedures_import; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procedures_importevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_booking; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_bookingevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_counter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_counterevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_desk; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_deskevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_groupevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_number; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_slot; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_ticket; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: queueing_ticketevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: records_item; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: records_itemevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: records_record; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: records_recordevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: records_transfer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: records_transferevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: reforms_answer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: reforms_answerevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: reforms_item; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: reforms_newunit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: reforms_reform; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: reforms_reformevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: reforms_row; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: service_portal_rating; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: service_score_dossierfact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: service_score_forecast; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: service_score_monthcell; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: service_score_procedurecell; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: service_score_stagetime; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_attempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_attemptevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_authority; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_authorityevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_credential; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_credentialevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_power; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_powerevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_report; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_request; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_requestevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_step; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: signing_stepevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: socialaccount_socialaccount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: socialaccount_socialapp; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: socialaccount_socialtoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: what_if_study; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: what_if_studyevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: access_accesstokenevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_accesstokenevent_pgh_id_seq', 1, false);


--
-- Name: access_accountevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_accountevent_pgh_id_seq', 1, false);


--
-- Name: access_rolegrantevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_rolegrantevent_pgh_id_seq', 1, false);


--
-- Name: access_substitutionevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_substitutionevent_pgh_id_seq', 1, false);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


--
-- Name: assignments_assignmentevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.assignments_assignmentevent_pgh_id_seq', 1, false);


--
-- Name: assignments_extensionevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.assignments_extensionevent_pgh_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--



--
-- Name: calendar_calendarexceptionevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.calendar_calendarexceptionevent_pgh_id_seq', 1, false);


--
-- Name: calendar_workingcalendarevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.calendar_workingcalendarevent_pgh_id_seq', 1, false);


--
-- Name: cases_caseevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_caseevent_pgh_id_seq', 1, false);


--
-- Name: cases_consultationevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_consultationevent_pgh_id_seq', 1, false);


--
-- Name: cases_counter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_counter_id_seq', 1, false);


--
-- Name: cases_handingevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_handingevent_pgh_id_seq', 1, false);


--
-- Name: cases_paperevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_paperevent_pgh_id_seq', 1, false);


--
-- Name: cases_pauseevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_pauseevent_pgh_id_seq', 1, false);


--
-- Name: cases_resultevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_resultevent_pgh_id_seq', 1, false);


--
-- Name: cases_scanevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_scanevent_pgh_id_seq', 1, false);


--
-- Name: cases_supplementevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_supplementevent_pgh_id_seq', 1, false);


--
-- Name: cases_taskevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_taskevent_pgh_id_seq', 1, false);


--
-- Name: cases_transferevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_transferevent_pgh_id_seq', 1, false);


--
-- Name: consents_consentevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.consents_consentevent_pgh_id_seq', 1, false);


--
-- Name: definitions_definitionevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.definitions_definitionevent_pgh_id_seq', 1, false);


--
-- Name: definitions_legaldocumentevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.definitions_legaldocumentevent_pgh_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--



--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--



--
-- Name: document_store_itemevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.document_store_itemevent_pgh_id_seq', 1, false);


--
-- Name: document_store_useevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.document_store_useevent_pgh_id_seq', 1, false);


--
-- Name: documents_commentevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_commentevent_pgh_id_seq', 1, false);


--
-- Name: documents_counter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_counter_id_seq', 1, false);


--
-- Name: documents_documentevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_documentevent_pgh_id_seq', 1, false);


--
-- Name: documents_lettertemplateevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_lettertemplateevent_pgh_id_seq', 1, false);


--
-- Name: documents_mailboxevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_mailboxevent_pgh_id_seq', 1, false);


--
-- Name: documents_mailevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_mailevent_pgh_id_seq', 1, false);


--
-- Name: documents_meetingevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_meetingevent_pgh_id_seq', 1, false);


--
-- Name: documents_recipientevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_recipientevent_pgh_id_seq', 1, false);


--
-- Name: exchange_agencyevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.exchange_agencyevent_pgh_id_seq', 1, false);


--
-- Name: exchange_receivedmessageevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.exchange_receivedmessageevent_pgh_id_seq', 1, false);


--
-- Name: exchange_sendingevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.exchange_sendingevent_pgh_id_seq', 1, false);


--
-- Name: exchange_sendingreceiverevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.exchange_sendingreceiverevent_pgh_id_seq', 1, false);


--
-- Name: files_storedfileevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.files_storedfileevent_pgh_id_seq', 1, false);


--
-- Name: mandates_mandateevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mandates_mandateevent_pgh_id_seq', 1, false);


--
-- Name: messaging_preferenceevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.messaging_preferenceevent_pgh_id_seq', 1, false);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


--
-- Name: one_stop_offlineintakeevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.one_stop_offlineintakeevent_pgh_id_seq', 1, false);


--
-- Name: organisations_unitcodeevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.organisations_unitcodeevent_pgh_id_seq', 1, false);


--
-- Name: organisations_unitevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.organisations_unitevent_pgh_id_seq', 1, false);


--
-- Name: organisations_unitnameevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.organisations_unitnameevent_pgh_id_seq', 1, false);


--
-- Name: organisations_unitsuccessionevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.organisations_unitsuccessionevent_pgh_id_seq', 1, false);


--
-- Name: people_duplicatepairevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_duplicatepairevent_pgh_id_seq', 1, false);


--
-- Name: people_householdevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_householdevent_pgh_id_seq', 1, false);


--
-- Name: people_householdmemberevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_householdmemberevent_pgh_id_seq', 1, false);


--
-- Name: people_mergeevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_mergeevent_pgh_id_seq', 1, false);


--
-- Name: people_personevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_personevent_pgh_id_seq', 1, false);


--
-- Name: people_personidentifierevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_personidentifierevent_pgh_id_seq', 1, false);


--
-- Name: procedures_importevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procedures_importevent_pgh_id_seq', 1, false);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);


--
-- Name: queueing_bookingevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.queueing_bookingevent_pgh_id_seq', 1, false);


--
-- Name: queueing_counterevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.queueing_counterevent_pgh_id_seq', 1, false);


--
-- Name: queueing_deskevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.queueing_deskevent_pgh_id_seq', 1, false);


--
-- Name: queueing_groupevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.queueing_groupevent_pgh_id_seq', 1, false);


--
-- Name: queueing_number_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.queueing_number_id_seq', 1, false);


--
-- Name: queueing_slot_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.queueing_slot_id_seq', 1, false);


--
-- Name: queueing_ticketevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.queueing_ticketevent_pgh_id_seq', 1, false);


--
-- Name: records_itemevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.records_itemevent_pgh_id_seq', 1, false);


--
-- Name: records_recordevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.records_recordevent_pgh_id_seq', 1, false);


--
-- Name: records_transferevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.records_transferevent_pgh_id_seq', 1, false);


--
-- Name: reforms_answerevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.reforms_answerevent_pgh_id_seq', 1, false);


--
-- Name: reforms_reformevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.reforms_reformevent_pgh_id_seq', 1, false);


--
-- Name: service_score_forecast_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.service_score_forecast_id_seq', 1, false);


--
-- Name: service_score_monthcell_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.service_score_monthcell_id_seq', 1, false);


--
-- Name: service_score_procedurecell_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.service_score_procedurecell_id_seq', 1, false);


--
-- Name: service_score_stagetime_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.service_score_stagetime_id_seq', 1, false);


--
-- Name: signing_attemptevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.signing_attemptevent_pgh_id_seq', 1, false);


--
-- Name: signing_authorityevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.signing_authorityevent_pgh_id_seq', 1, false);


--
-- Name: signing_credentialevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.signing_credentialevent_pgh_id_seq', 1, false);


--
-- Name: signing_powerevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.signing_powerevent_pgh_id_seq', 1, false);


--
-- Name: signing_requestevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.signing_requestevent_pgh_id_seq', 1, false);


--
-- Name: signing_stepevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.signing_stepevent_pgh_id_seq', 1, false);


--
-- Name: socialaccount_socialaccount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.socialaccount_socialaccount_id_seq', 1, false);


--
-- Name: socialaccount_socialapp_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.socialaccount_socialapp_id_seq', 1, false);


--
-- Name: socialaccount_socialtoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.socialaccount_socialtoken_id_seq', 1, false);


--
-- Name: what_if_studyevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.what_if_studyevent_pgh_id_seq', 1, false);


--
-- Name: access_accessstate access_accessstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_accessstate
    ADD CONSTRAINT access_accessstate_pkey PRIMARY KEY (id);


--
-- Name: access_accesstoken access_accesstoken_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_accesstoken
    ADD CONSTRAINT access_accesstoken_digest_key UNIQUE (digest);


--
-- Name: access_accesstoken access_accesstoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_accesstoken
    ADD CONSTRAINT access_accesstoken_pkey PRIMARY KEY (id);


--
-- Name: access_accesstokenevent access_accesstokenevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_accesstokenevent
    ADD CONSTRAINT access_accesstokenevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: access_account access_account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_account
    ADD CONSTRAINT access_account_pkey PRIMARY KEY (id);


--
-- Name: access_account access_account_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_account
    ADD CONSTRAINT access_account_username_key UNIQUE (username);


--
-- Name: access_accountevent access_accountevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_accountevent
    ADD CONSTRAINT access_accountevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: access_rolegrant access_rolegrant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_rolegrant
    ADD CONSTRAINT access_rolegrant_pkey PRIMARY KEY (id);


--
-- Name: access_rolegrantevent access_rolegrantevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_rolegrantevent
    ADD CONSTRAINT access_rolegrantevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: access_substitution access_substitution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_substitution
    ADD CONSTRAINT access_substitution_pkey PRIMARY KEY (id);


--
-- Name: access_substitutionevent access_substitutionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_substitutionevent
    ADD CONSTRAINT access_substitutionevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


--
-- Name: assignments_assignment assignments_assignment_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_assignment
    ADD CONSTRAINT assignments_assignment_key_key UNIQUE (key);


--
-- Name: assignments_assignment assignments_assignment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_assignment
    ADD CONSTRAINT assignments_assignment_pkey PRIMARY KEY (id);


--
-- Name: assignments_assignmentevent assignments_assignmentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_assignmentevent
    ADD CONSTRAINT assignments_assignmentevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: assignments_extension assignments_extension_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_extension
    ADD CONSTRAINT assignments_extension_pkey PRIMARY KEY (id);


--
-- Name: assignments_extensionevent assignments_extensionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_extensionevent
    ADD CONSTRAINT assignments_extensionevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: assignments_report assignments_report_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_report
    ADD CONSTRAINT assignments_report_pkey PRIMARY KEY (id);


--
-- Name: assignments_support assignments_support_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_support
    ADD CONSTRAINT assignments_support_once UNIQUE (assignment_id, unit_id);


--
-- Name: assignments_support assignments_support_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_support
    ADD CONSTRAINT assignments_support_pkey PRIMARY KEY (id);


--
-- Name: audit_accesslog audit_accesslog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_accesslog
    ADD CONSTRAINT audit_accesslog_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: calendar_calendarexception calendar_calendarexception_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_calendarexception
    ADD CONSTRAINT calendar_calendarexception_pkey PRIMARY KEY (id);


--
-- Name: calendar_calendarexceptionevent calendar_calendarexceptionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_calendarexceptionevent
    ADD CONSTRAINT calendar_calendarexceptionevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: calendar_calendarstate calendar_calendarstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_calendarstate
    ADD CONSTRAINT calendar_calendarstate_pkey PRIMARY KEY (id);


--
-- Name: calendar_workingcalendar calendar_workingcalendar_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_workingcalendar
    ADD CONSTRAINT calendar_workingcalendar_code_key UNIQUE (code);


--
-- Name: calendar_workingcalendar calendar_workingcalendar_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_workingcalendar
    ADD CONSTRAINT calendar_workingcalendar_pkey PRIMARY KEY (id);


--
-- Name: calendar_workingcalendarevent calendar_workingcalendarevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_workingcalendarevent
    ADD CONSTRAINT calendar_workingcalendarevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_case cases_case_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_code_key UNIQUE (code);


--
-- Name: cases_case cases_case_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_pkey PRIMARY KEY (id);


--
-- Name: cases_case cases_case_submission_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_submission_key_key UNIQUE (submission_key);


--
-- Name: cases_caseevent cases_caseevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_caseevent
    ADD CONSTRAINT cases_caseevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_collectcode cases_collectcode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_collectcode
    ADD CONSTRAINT cases_collectcode_pkey PRIMARY KEY (case_id);


--
-- Name: cases_consultation cases_consultation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_consultation
    ADD CONSTRAINT cases_consultation_pkey PRIMARY KEY (id);


--
-- Name: cases_consultationevent cases_consultationevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_consultationevent
    ADD CONSTRAINT cases_consultationevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_counter cases_counter_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_counter
    ADD CONSTRAINT cases_counter_once UNIQUE (unit_id, purpose, period);


--
-- Name: cases_counter cases_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_counter
    ADD CONSTRAINT cases_counter_pkey PRIMARY KEY (id);


--
-- Name: cases_extension cases_extension_case_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_extension
    ADD CONSTRAINT cases_extension_case_id_key UNIQUE (case_id);


--
-- Name: cases_extension cases_extension_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_extension
    ADD CONSTRAINT cases_extension_pkey PRIMARY KEY (id);


--
-- Name: cases_failedlookup cases_failedlookup_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_failedlookup
    ADD CONSTRAINT cases_failedlookup_pkey PRIMARY KEY (id);


--
-- Name: cases_handing cases_handing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_handing
    ADD CONSTRAINT cases_handing_pkey PRIMARY KEY (id);


--
-- Name: cases_handingevent cases_handingevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_handingevent
    ADD CONSTRAINT cases_handingevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_link cases_link_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_link
    ADD CONSTRAINT cases_link_once UNIQUE (origin_id, case_id, kind);


--
-- Name: cases_link cases_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_link
    ADD CONSTRAINT cases_link_pkey PRIMARY KEY (id);


--
-- Name: cases_opinion cases_opinion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_opinion
    ADD CONSTRAINT cases_opinion_pkey PRIMARY KEY (id);


--
-- Name: cases_paper cases_paper_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_pkey PRIMARY KEY (id);


--
-- Name: cases_paperevent cases_paperevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_paperevent
    ADD CONSTRAINT cases_paperevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_pause cases_pause_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_pause
    ADD CONSTRAINT cases_pause_pkey PRIMARY KEY (id);


--
-- Name: cases_pauseevent cases_pauseevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_pauseevent
    ADD CONSTRAINT cases_pauseevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_printedform cases_printed_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_printedform
    ADD CONSTRAINT cases_printed_number_once UNIQUE (unit_id, form, year, sequence);


--
-- Name: cases_printedform cases_printed_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_printedform
    ADD CONSTRAINT cases_printed_once UNIQUE (form, cause);


--
-- Name: cases_printedform cases_printedform_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_printedform
    ADD CONSTRAINT cases_printedform_pkey PRIMARY KEY (id);


--
-- Name: cases_printlayout cases_printlayout_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_printlayout
    ADD CONSTRAINT cases_printlayout_pkey PRIMARY KEY (digest);


--
-- Name: cases_result cases_result_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_result
    ADD CONSTRAINT cases_result_once UNIQUE (case_id, code);


--
-- Name: cases_result cases_result_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_result
    ADD CONSTRAINT cases_result_pkey PRIMARY KEY (id);


--
-- Name: cases_result cases_result_verification_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_result
    ADD CONSTRAINT cases_result_verification_code_key UNIQUE (verification_code);


--
-- Name: cases_resultevent cases_resultevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_resultevent
    ADD CONSTRAINT cases_resultevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_scan cases_scan_paper_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_scan
    ADD CONSTRAINT cases_scan_paper_id_key UNIQUE (paper_id);


--
-- Name: cases_scan cases_scan_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_scan
    ADD CONSTRAINT cases_scan_pkey PRIMARY KEY (id);


--
-- Name: cases_scanevent cases_scanevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_scanevent
    ADD CONSTRAINT cases_scanevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_supplement cases_supplement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_supplement
    ADD CONSTRAINT cases_supplement_pkey PRIMARY KEY (id);


--
-- Name: cases_supplementevent cases_supplementevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_supplementevent
    ADD CONSTRAINT cases_supplementevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_task cases_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_task
    ADD CONSTRAINT cases_task_pkey PRIMARY KEY (id);


--
-- Name: cases_taskevent cases_taskevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_taskevent
    ADD CONSTRAINT cases_taskevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: cases_timer cases_timer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_timer
    ADD CONSTRAINT cases_timer_pkey PRIMARY KEY (id);


--
-- Name: cases_trailrow cases_trail_gap_free; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_trailrow
    ADD CONSTRAINT cases_trail_gap_free UNIQUE (case_id, seq);


--
-- Name: cases_trailrow cases_trailrow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_trailrow
    ADD CONSTRAINT cases_trailrow_pkey PRIMARY KEY (id);


--
-- Name: cases_transfer cases_transfer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_transfer
    ADD CONSTRAINT cases_transfer_pkey PRIMARY KEY (id);


--
-- Name: cases_transferevent cases_transferevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_transferevent
    ADD CONSTRAINT cases_transferevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: consents_consent consents_consent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_consent
    ADD CONSTRAINT consents_consent_pkey PRIMARY KEY (id);


--
-- Name: consents_consentevent consents_consentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_consentevent
    ADD CONSTRAINT consents_consentevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: definitions_definition definitions_definition_periods_apart; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.definitions_definition
    ADD CONSTRAINT definitions_definition_periods_apart EXCLUDE USING gist (int8range((hashtextextended((kind)::text, (0)::bigint) >> 1), (hashtextextended((kind)::text, (0)::bigint) >> 1), '[]'::text) WITH &&, int8range((hashtextextended((code)::text, (0)::bigint) >> 1), (hashtextextended((code)::text, (0)::bigint) >> 1), '[]'::text) WITH &&, daterange(effective_from, effective_to) WITH &&) WHERE (((status)::text = ANY ((ARRAY['approved'::character varying, 'effective'::character varying, 'superseded'::character varying])::text[])));


--
-- Name: definitions_definition definitions_definition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.definitions_definition
    ADD CONSTRAINT definitions_definition_pkey PRIMARY KEY (id);


--
-- Name: definitions_definition definitions_definition_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.definitions_definition
    ADD CONSTRAINT definitions_definition_version UNIQUE (kind, code, version);


--
-- Name: definitions_definitionevent definitions_definitionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.definitions_definitionevent
    ADD CONSTRAINT definitions_definitionevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: definitions_definitionstate definitions_definitionstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.definitions_definitionstate
    ADD CONSTRAINT definitions_definitionstate_pkey PRIMARY KEY (id);


--
-- Name: definitions_legaldocument definitions_legaldocument_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.definitions_legaldocument
    ADD CONSTRAINT definitions_legaldocument_number_key UNIQUE (number);


--
-- Name: definitions_legaldocument definitions_legaldocument_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.definitions_legaldocument
    ADD CONSTRAINT definitions_legaldocument_pkey PRIMARY KEY (id);


--
-- Name: definitions_legaldocumentevent definitions_legaldocumentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.definitions_legaldocumentevent
    ADD CONSTRAINT definitions_legaldocumentevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: document_store_item document_store_item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_item
    ADD CONSTRAINT document_store_item_pkey PRIMARY KEY (id);


--
-- Name: document_store_item document_store_item_source_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_item
    ADD CONSTRAINT document_store_item_source_key_key UNIQUE (source_key);


--
-- Name: document_store_itemevent document_store_itemevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_itemevent
    ADD CONSTRAINT document_store_itemevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: document_store_use document_store_use_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_use
    ADD CONSTRAINT document_store_use_pkey PRIMARY KEY (id);


--
-- Name: document_store_useevent document_store_useevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_useevent
    ADD CONSTRAINT document_store_useevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: documents_comment documents_comment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_comment
    ADD CONSTRAINT documents_comment_pkey PRIMARY KEY (id);


--
-- Name: documents_commentevent documents_commentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_commentevent
    ADD CONSTRAINT documents_commentevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: documents_copy documents_copy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_copy
    ADD CONSTRAINT documents_copy_pkey PRIMARY KEY (id);


--
-- Name: documents_counter documents_counter_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_counter
    ADD CONSTRAINT documents_counter_once UNIQUE (unit_id, register, year);


--
-- Name: documents_counter documents_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_counter
    ADD CONSTRAINT documents_counter_pkey PRIMARY KEY (id);


--
-- Name: documents_directive documents_directive_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_directive
    ADD CONSTRAINT documents_directive_pkey PRIMARY KEY (id);


--
-- Name: documents_document documents_document_exchange_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_exchange_id_key UNIQUE (exchange_id);


--
-- Name: documents_document documents_document_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_key_key UNIQUE (key);


--
-- Name: documents_document documents_document_lookup_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_lookup_code_key UNIQUE (lookup_code);


--
-- Name: documents_document documents_document_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pkey PRIMARY KEY (id);


--
-- Name: documents_documentevent documents_documentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_documentevent
    ADD CONSTRAINT documents_documentevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: documents_lettertemplate documents_lettertemplate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_lettertemplate
    ADD CONSTRAINT documents_lettertemplate_pkey PRIMARY KEY (id);


--
-- Name: documents_lettertemplateevent documents_lettertemplateevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_lettertemplateevent
    ADD CONSTRAINT documents_lettertemplateevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: documents_mail documents_mail_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mail
    ADD CONSTRAINT documents_mail_key_key UNIQUE (key);


--
-- Name: documents_mail documents_mail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mail
    ADD CONSTRAINT documents_mail_pkey PRIMARY KEY (id);


--
-- Name: documents_mailbox documents_mailbox_address_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mailbox
    ADD CONSTRAINT documents_mailbox_address_key UNIQUE (address);


--
-- Name: documents_mailbox documents_mailbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mailbox
    ADD CONSTRAINT documents_mailbox_pkey PRIMARY KEY (id);


--
-- Name: documents_mailboxevent documents_mailboxevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mailboxevent
    ADD CONSTRAINT documents_mailboxevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: documents_mailevent documents_mailevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mailevent
    ADD CONSTRAINT documents_mailevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: documents_meeting documents_meeting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_meeting
    ADD CONSTRAINT documents_meeting_pkey PRIMARY KEY (id);


--
-- Name: documents_meetingevent documents_meetingevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_meetingevent
    ADD CONSTRAINT documents_meetingevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: documents_number documents_number_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_number
    ADD CONSTRAINT documents_number_pkey PRIMARY KEY (id);


--
-- Name: documents_recipient documents_recipient_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_recipient
    ADD CONSTRAINT documents_recipient_pkey PRIMARY KEY (id);


--
-- Name: documents_recipientevent documents_recipientevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_recipientevent
    ADD CONSTRAINT documents_recipientevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: documents_savedsearch documents_savedsearch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_savedsearch
    ADD CONSTRAINT documents_savedsearch_pkey PRIMARY KEY (id);


--
-- Name: documents_savedsearch documents_search_name_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_savedsearch
    ADD CONSTRAINT documents_search_name_once UNIQUE (account_id, name);


--
-- Name: documents_number documents_taken_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_number
    ADD CONSTRAINT documents_taken_once UNIQUE (unit_id, register, year, value);


--
-- Name: documents_text documents_text_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_text
    ADD CONSTRAINT documents_text_pkey PRIMARY KEY (document_id);


--
-- Name: documents_trailrow documents_trail_gap_free; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_trailrow
    ADD CONSTRAINT documents_trail_gap_free UNIQUE (document_id, seq);


--
-- Name: documents_trailrow documents_trailrow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_trailrow
    ADD CONSTRAINT documents_trailrow_pkey PRIMARY KEY (id);


--
-- Name: documents_version documents_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_version
    ADD CONSTRAINT documents_version_once UNIQUE (document_id, number);


--
-- Name: documents_version documents_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_version
    ADD CONSTRAINT documents_version_pkey PRIMARY KEY (id);


--
-- Name: events_delivery events_delivery_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_delivery
    ADD CONSTRAINT events_delivery_once UNIQUE (event_id, subscription);


--
-- Name: events_delivery events_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_delivery
    ADD CONSTRAINT events_delivery_pkey PRIMARY KEY (id);


--
-- Name: events_event events_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_event
    ADD CONSTRAINT events_event_pkey PRIMARY KEY (id);


--
-- Name: exchange_agency exchange_agency_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_agency
    ADD CONSTRAINT exchange_agency_code_key UNIQUE (code);


--
-- Name: exchange_agency exchange_agency_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_agency
    ADD CONSTRAINT exchange_agency_pkey PRIMARY KEY (id);


--
-- Name: exchange_agencyevent exchange_agencyevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_agencyevent
    ADD CONSTRAINT exchange_agencyevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: exchange_axisline exchange_axisline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_axisline
    ADD CONSTRAINT exchange_axisline_pkey PRIMARY KEY (name);


--
-- Name: exchange_receivedmessage exchange_receivedmessage_axis_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_receivedmessage
    ADD CONSTRAINT exchange_receivedmessage_axis_id_key UNIQUE (axis_id);


--
-- Name: exchange_receivedmessage exchange_receivedmessage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_receivedmessage
    ADD CONSTRAINT exchange_receivedmessage_pkey PRIMARY KEY (id);


--
-- Name: exchange_receivedmessageevent exchange_receivedmessageevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_receivedmessageevent
    ADD CONSTRAINT exchange_receivedmessageevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: exchange_sendingreceiver exchange_receiver_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_sendingreceiver
    ADD CONSTRAINT exchange_receiver_once UNIQUE (sending_id, organ_id);


--
-- Name: exchange_sending exchange_sending_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_sending
    ADD CONSTRAINT exchange_sending_key_key UNIQUE (key);


--
-- Name: exchange_sending exchange_sending_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_sending
    ADD CONSTRAINT exchange_sending_pkey PRIMARY KEY (id);


--
-- Name: exchange_sendingevent exchange_sendingevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_sendingevent
    ADD CONSTRAINT exchange_sendingevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: exchange_sendingreceiver exchange_sendingreceiver_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_sendingreceiver
    ADD CONSTRAINT exchange_sendingreceiver_pkey PRIMARY KEY (id);


--
-- Name: exchange_sendingreceiverevent exchange_sendingreceiverevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_sendingreceiverevent
    ADD CONSTRAINT exchange_sendingreceiverevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: files_blob files_blob_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_blob
    ADD CONSTRAINT files_blob_pkey PRIMARY KEY (sha256);


--
-- Name: files_storedfile files_storedfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_pkey PRIMARY KEY (id);


--
-- Name: files_storedfileevent files_storedfileevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_storedfileevent
    ADD CONSTRAINT files_storedfileevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: files_upload files_upload_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_upload
    ADD CONSTRAINT files_upload_pkey PRIMARY KEY (id);


--
-- Name: forms_draft forms_draft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.forms_draft
    ADD CONSTRAINT forms_draft_pkey PRIMARY KEY (id);


--
-- Name: jobs_heartbeat jobs_heartbeat_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs_heartbeat
    ADD CONSTRAINT jobs_heartbeat_pkey PRIMARY KEY (worker);


--
-- Name: mandates_mandate mandates_mandate_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mandates_mandate
    ADD CONSTRAINT mandates_mandate_key_key UNIQUE (key);


--
-- Name: mandates_mandate mandates_mandate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mandates_mandate
    ADD CONSTRAINT mandates_mandate_pkey PRIMARY KEY (id);


--
-- Name: mandates_mandateevent mandates_mandateevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mandates_mandateevent
    ADD CONSTRAINT mandates_mandateevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: messaging_letter messaging_letter_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_letter
    ADD CONSTRAINT messaging_letter_key_key UNIQUE (key);


--
-- Name: messaging_letter messaging_letter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_letter
    ADD CONSTRAINT messaging_letter_pkey PRIMARY KEY (id);


--
-- Name: messaging_message messaging_message_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_key_key UNIQUE (key);


--
-- Name: messaging_message messaging_message_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_pkey PRIMARY KEY (id);


--
-- Name: messaging_preference messaging_preference_person_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_preference
    ADD CONSTRAINT messaging_preference_person_id_key UNIQUE (person_id);


--
-- Name: messaging_preference messaging_preference_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_preference
    ADD CONSTRAINT messaging_preference_pkey PRIMARY KEY (id);


--
-- Name: messaging_preferenceevent messaging_preferenceevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messaging_preferenceevent
    ADD CONSTRAINT messaging_preferenceevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


--
-- Name: one_stop_offlinedevice one_stop_device_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_offlinedevice
    ADD CONSTRAINT one_stop_device_once UNIQUE (account_id, device_id);


--
-- Name: one_stop_offlinedevice one_stop_offlinedevice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_offlinedevice
    ADD CONSTRAINT one_stop_offlinedevice_pkey PRIMARY KEY (id);


--
-- Name: one_stop_offlineintake one_stop_offlineintake_case_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_offlineintake
    ADD CONSTRAINT one_stop_offlineintake_case_id_key UNIQUE (case_id);


--
-- Name: one_stop_offlineintake one_stop_offlineintake_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_offlineintake
    ADD CONSTRAINT one_stop_offlineintake_pkey PRIMARY KEY (id);


--
-- Name: one_stop_offlineintakeevent one_stop_offlineintakeevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_offlineintakeevent
    ADD CONSTRAINT one_stop_offlineintakeevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: one_stop_savedview one_stop_savedview_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_savedview
    ADD CONSTRAINT one_stop_savedview_pkey PRIMARY KEY (id);


--
-- Name: one_stop_savedview one_stop_view_name_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_savedview
    ADD CONSTRAINT one_stop_view_name_once UNIQUE (account_id, name);


--
-- Name: organisations_unitcode organisations_code_one_holder; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitcode
    ADD CONSTRAINT organisations_code_one_holder EXCLUDE USING gist (int8range((hashtextextended((scheme)::text, (0)::bigint) >> 1), (hashtextextended((scheme)::text, (0)::bigint) >> 1), '[]'::text) WITH &&, int8range((hashtextextended((normalised)::text, (0)::bigint) >> 1), (hashtextextended((normalised)::text, (0)::bigint) >> 1), '[]'::text) WITH &&, daterange(valid_from, valid_to) WITH &&);


--
-- Name: organisations_unitcode organisations_code_one_per_unit; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitcode
    ADD CONSTRAINT organisations_code_one_per_unit EXCLUDE USING gist (int8range((hashtextextended((scheme)::text, (0)::bigint) >> 1), (hashtextextended((scheme)::text, (0)::bigint) >> 1), '[]'::text) WITH &&, int8range((hashtextextended((unit_id)::text, (0)::bigint) >> 1), (hashtextextended((unit_id)::text, (0)::bigint) >> 1), '[]'::text) WITH &&, daterange(valid_from, valid_to) WITH &&);


--
-- Name: organisations_unitname organisations_name_one_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitname
    ADD CONSTRAINT organisations_name_one_at_a_time EXCLUDE USING gist (int8range((hashtextextended((unit_id)::text, (0)::bigint) >> 1), (hashtextextended((unit_id)::text, (0)::bigint) >> 1), '[]'::text) WITH &&, daterange(valid_from, valid_to) WITH &&);


--
-- Name: organisations_organisationstate organisations_organisationstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_organisationstate
    ADD CONSTRAINT organisations_organisationstate_pkey PRIMARY KEY (id);


--
-- Name: organisations_unitsuccession organisations_succession_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitsuccession
    ADD CONSTRAINT organisations_succession_once UNIQUE (old_id, "on", new_id);


--
-- Name: organisations_unit organisations_unit_one_committee; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unit
    ADD CONSTRAINT organisations_unit_one_committee EXCLUDE USING gist (int8range((hashtextextended((area_code)::text, (0)::bigint) >> 1), (hashtextextended((area_code)::text, (0)::bigint) >> 1), '[]'::text) WITH &&, daterange(valid_from, valid_to) WITH &&) WHERE ((((kind)::text = 'people_committee'::text) AND (NOT ((area_code)::text = ''::text))));


--
-- Name: organisations_unit organisations_unit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unit
    ADD CONSTRAINT organisations_unit_pkey PRIMARY KEY (id);


--
-- Name: organisations_unitcode organisations_unitcode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitcode
    ADD CONSTRAINT organisations_unitcode_pkey PRIMARY KEY (id);


--
-- Name: organisations_unitcodeevent organisations_unitcodeevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitcodeevent
    ADD CONSTRAINT organisations_unitcodeevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: organisations_unitevent organisations_unitevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitevent
    ADD CONSTRAINT organisations_unitevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: organisations_unitname organisations_unitname_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitname
    ADD CONSTRAINT organisations_unitname_pkey PRIMARY KEY (id);


--
-- Name: organisations_unitnameevent organisations_unitnameevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitnameevent
    ADD CONSTRAINT organisations_unitnameevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: organisations_unitsuccession organisations_unitsuccession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitsuccession
    ADD CONSTRAINT organisations_unitsuccession_pkey PRIMARY KEY (id);


--
-- Name: organisations_unitsuccessionevent organisations_unitsuccessionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitsuccessionevent
    ADD CONSTRAINT organisations_unitsuccessionevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: people_duplicatepair people_duplicatepair_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_duplicatepair
    ADD CONSTRAINT people_duplicatepair_pkey PRIMARY KEY (id);


--
-- Name: people_duplicatepairevent people_duplicatepairevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_duplicatepairevent
    ADD CONSTRAINT people_duplicatepairevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: people_household people_household_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_household
    ADD CONSTRAINT people_household_pkey PRIMARY KEY (id);


--
-- Name: people_householdevent people_householdevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_householdevent
    ADD CONSTRAINT people_householdevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: people_householdmember people_householdmember_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT people_householdmember_pkey PRIMARY KEY (id);


--
-- Name: people_householdmemberevent people_householdmemberevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_householdmemberevent
    ADD CONSTRAINT people_householdmemberevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: people_populationload people_load_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_populationload
    ADD CONSTRAINT people_load_once UNIQUE (province_code, seed, persons);


--
-- Name: people_merge people_merge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_merge
    ADD CONSTRAINT people_merge_pkey PRIMARY KEY (id);


--
-- Name: people_mergeevent people_mergeevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_mergeevent
    ADD CONSTRAINT people_mergeevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: people_duplicatepair people_pair_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_duplicatepair
    ADD CONSTRAINT people_pair_once UNIQUE (first_id, second_id);


--
-- Name: people_person people_person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_pkey PRIMARY KEY (id);


--
-- Name: people_personevent people_personevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_personevent
    ADD CONSTRAINT people_personevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: people_personidentifier people_personidentifier_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_personidentifier
    ADD CONSTRAINT people_personidentifier_pkey PRIMARY KEY (id);


--
-- Name: people_personidentifierevent people_personidentifierevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_personidentifierevent
    ADD CONSTRAINT people_personidentifierevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: people_populationload people_populationload_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_populationload
    ADD CONSTRAINT people_populationload_pkey PRIMARY KEY (id);


--
-- Name: pghistory_context pghistory_context_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);


--
-- Name: places_area places_area_code_from; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_area
    ADD CONSTRAINT places_area_code_from UNIQUE NULLS NOT DISTINCT (code, valid_from);


--
-- Name: places_area places_area_periods_apart; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_area
    ADD CONSTRAINT places_area_periods_apart EXCLUDE USING gist (int8range(((level * 100000) + (code)::bigint), ((level * 100000) + (code)::bigint), '[]'::text) WITH &&, daterange(valid_from, valid_to) WITH &&);


--
-- Name: places_area places_area_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_area
    ADD CONSTRAINT places_area_pkey PRIMARY KEY (id);


--
-- Name: places_areasuccession places_areasuccession_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_areasuccession
    ADD CONSTRAINT places_areasuccession_once UNIQUE (old_code, "on", new_code);


--
-- Name: places_areasuccession places_areasuccession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_areasuccession
    ADD CONSTRAINT places_areasuccession_pkey PRIMARY KEY (id);


--
-- Name: places_loadedfile places_loadedfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_loadedfile
    ADD CONSTRAINT places_loadedfile_pkey PRIMARY KEY (name);


--
-- Name: procedures_entry procedures_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procedures_entry
    ADD CONSTRAINT procedures_entry_pkey PRIMARY KEY (code);


--
-- Name: procedures_import procedures_import_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procedures_import
    ADD CONSTRAINT procedures_import_pkey PRIMARY KEY (id);


--
-- Name: procedures_importevent procedures_importevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procedures_importevent
    ADD CONSTRAINT procedures_importevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);


--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);


--
-- Name: queueing_booking queueing_booking_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_booking
    ADD CONSTRAINT queueing_booking_code_key UNIQUE (code);


--
-- Name: queueing_booking queueing_booking_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_booking
    ADD CONSTRAINT queueing_booking_key_key UNIQUE (key);


--
-- Name: queueing_booking queueing_booking_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_booking
    ADD CONSTRAINT queueing_booking_pkey PRIMARY KEY (id);


--
-- Name: queueing_bookingevent queueing_bookingevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_bookingevent
    ADD CONSTRAINT queueing_bookingevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: queueing_counter queueing_counter_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_counter
    ADD CONSTRAINT queueing_counter_once UNIQUE (desk_id, number);


--
-- Name: queueing_counter queueing_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_counter
    ADD CONSTRAINT queueing_counter_pkey PRIMARY KEY (id);


--
-- Name: queueing_counterevent queueing_counterevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_counterevent
    ADD CONSTRAINT queueing_counterevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: queueing_desk queueing_desk_kiosk_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_desk
    ADD CONSTRAINT queueing_desk_kiosk_key_key UNIQUE (kiosk_key);


--
-- Name: queueing_desk queueing_desk_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_desk
    ADD CONSTRAINT queueing_desk_pkey PRIMARY KEY (unit_id);


--
-- Name: queueing_deskevent queueing_deskevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_deskevent
    ADD CONSTRAINT queueing_deskevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: queueing_group queueing_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_group
    ADD CONSTRAINT queueing_group_pkey PRIMARY KEY (id);


--
-- Name: queueing_groupevent queueing_groupevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_groupevent
    ADD CONSTRAINT queueing_groupevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: queueing_group queueing_letter_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_group
    ADD CONSTRAINT queueing_letter_once UNIQUE (desk_id, letter);


--
-- Name: queueing_number queueing_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_number
    ADD CONSTRAINT queueing_number_once UNIQUE (desk_id, day, letter);


--
-- Name: queueing_number queueing_number_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_number
    ADD CONSTRAINT queueing_number_pkey PRIMARY KEY (id);


--
-- Name: queueing_slot queueing_slot_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_slot
    ADD CONSTRAINT queueing_slot_once UNIQUE (desk_id, starts_at);


--
-- Name: queueing_slot queueing_slot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_slot
    ADD CONSTRAINT queueing_slot_pkey PRIMARY KEY (id);


--
-- Name: queueing_ticket queueing_ticket_booking_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_ticket
    ADD CONSTRAINT queueing_ticket_booking_id_key UNIQUE (booking_id);


--
-- Name: queueing_ticket queueing_ticket_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_ticket
    ADD CONSTRAINT queueing_ticket_key_key UNIQUE (key);


--
-- Name: queueing_ticket queueing_ticket_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_ticket
    ADD CONSTRAINT queueing_ticket_once UNIQUE (desk_id, day, letter, number);


--
-- Name: queueing_ticket queueing_ticket_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_ticket
    ADD CONSTRAINT queueing_ticket_pkey PRIMARY KEY (id);


--
-- Name: queueing_ticketevent queueing_ticketevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_ticketevent
    ADD CONSTRAINT queueing_ticketevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: records_item records_item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_item
    ADD CONSTRAINT records_item_pkey PRIMARY KEY (id);


--
-- Name: records_itemevent records_itemevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_itemevent
    ADD CONSTRAINT records_itemevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: records_record records_one_notation; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_record
    ADD CONSTRAINT records_one_notation UNIQUE (unit_id, year, notation, organ_code);


--
-- Name: records_record records_record_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_record
    ADD CONSTRAINT records_record_pkey PRIMARY KEY (id);


--
-- Name: records_recordevent records_recordevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_recordevent
    ADD CONSTRAINT records_recordevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: records_item records_subject_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_item
    ADD CONSTRAINT records_subject_once UNIQUE (record_id, subject);


--
-- Name: records_transfer records_transfer_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_transfer
    ADD CONSTRAINT records_transfer_number UNIQUE (unit_id, year, number);


--
-- Name: records_transfer records_transfer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_transfer
    ADD CONSTRAINT records_transfer_pkey PRIMARY KEY (id);


--
-- Name: records_transferevent records_transferevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_transferevent
    ADD CONSTRAINT records_transferevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: reforms_answer reforms_answer_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_answer
    ADD CONSTRAINT reforms_answer_once UNIQUE (reform_id, key);


--
-- Name: reforms_answer reforms_answer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_answer
    ADD CONSTRAINT reforms_answer_pkey PRIMARY KEY (id);


--
-- Name: reforms_answerevent reforms_answerevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_answerevent
    ADD CONSTRAINT reforms_answerevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: reforms_item reforms_item_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_item
    ADD CONSTRAINT reforms_item_once UNIQUE (reform_id, kind, item_id);


--
-- Name: reforms_item reforms_item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_item
    ADD CONSTRAINT reforms_item_pkey PRIMARY KEY (id);


--
-- Name: reforms_newunit reforms_newunit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_newunit
    ADD CONSTRAINT reforms_newunit_pkey PRIMARY KEY (id);


--
-- Name: reforms_reform reforms_reform_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_reform
    ADD CONSTRAINT reforms_reform_pkey PRIMARY KEY (id);


--
-- Name: reforms_reformevent reforms_reformevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_reformevent
    ADD CONSTRAINT reforms_reformevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: reforms_row reforms_row_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_row
    ADD CONSTRAINT reforms_row_once UNIQUE (reform_id, old_id, new_id);


--
-- Name: reforms_row reforms_row_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_row
    ADD CONSTRAINT reforms_row_pkey PRIMARY KEY (id);


--
-- Name: reforms_newunit reforms_unit_place; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_newunit
    ADD CONSTRAINT reforms_unit_place UNIQUE (reform_id, sequence);


--
-- Name: service_score_monthcell score_cell_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_monthcell
    ADD CONSTRAINT score_cell_once UNIQUE (unit_id, root_id, branch_id, received_month, ended_month, late_month);


--
-- Name: service_score_forecast score_forecast_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_forecast
    ADD CONSTRAINT score_forecast_once UNIQUE (fact_id, made_on);


--
-- Name: service_score_procedurecell score_procedure_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_procedurecell
    ADD CONSTRAINT score_procedure_once UNIQUE (unit_id, root_id, branch_id, procedure_code, received_month);


--
-- Name: service_score_stagetime score_stage_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_stagetime
    ADD CONSTRAINT score_stage_once UNIQUE (case_id, opened_at);


--
-- Name: service_portal_rating service_portal_rating_case_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_portal_rating
    ADD CONSTRAINT service_portal_rating_case_id_key UNIQUE (case_id);


--
-- Name: service_portal_rating service_portal_rating_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_portal_rating
    ADD CONSTRAINT service_portal_rating_pkey PRIMARY KEY (id);


--
-- Name: service_score_dossierfact service_score_dossierfact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_dossierfact
    ADD CONSTRAINT service_score_dossierfact_pkey PRIMARY KEY (case_id);


--
-- Name: service_score_forecast service_score_forecast_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_forecast
    ADD CONSTRAINT service_score_forecast_pkey PRIMARY KEY (id);


--
-- Name: service_score_monthcell service_score_monthcell_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_monthcell
    ADD CONSTRAINT service_score_monthcell_pkey PRIMARY KEY (id);


--
-- Name: service_score_procedurecell service_score_procedurecell_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_procedurecell
    ADD CONSTRAINT service_score_procedurecell_pkey PRIMARY KEY (id);


--
-- Name: service_score_stagetime service_score_stagetime_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_stagetime
    ADD CONSTRAINT service_score_stagetime_pkey PRIMARY KEY (id);


--
-- Name: signing_attempt signing_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_attempt
    ADD CONSTRAINT signing_attempt_pkey PRIMARY KEY (id);


--
-- Name: signing_attemptevent signing_attemptevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_attemptevent
    ADD CONSTRAINT signing_attemptevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: signing_authority signing_authority_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_authority
    ADD CONSTRAINT signing_authority_pkey PRIMARY KEY (id);


--
-- Name: signing_authorityevent signing_authorityevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_authorityevent
    ADD CONSTRAINT signing_authorityevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: signing_credential signing_credential_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_credential
    ADD CONSTRAINT signing_credential_pkey PRIMARY KEY (id);


--
-- Name: signing_credentialevent signing_credentialevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_credentialevent
    ADD CONSTRAINT signing_credentialevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: signing_power signing_power_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_power
    ADD CONSTRAINT signing_power_pkey PRIMARY KEY (id);


--
-- Name: signing_powerevent signing_powerevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_powerevent
    ADD CONSTRAINT signing_powerevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: signing_report signing_report_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_report
    ADD CONSTRAINT signing_report_pkey PRIMARY KEY (sha256);


--
-- Name: signing_request signing_request_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_request
    ADD CONSTRAINT signing_request_key_key UNIQUE (key);


--
-- Name: signing_request signing_request_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_request
    ADD CONSTRAINT signing_request_pkey PRIMARY KEY (id);


--
-- Name: signing_requestevent signing_requestevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_requestevent
    ADD CONSTRAINT signing_requestevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: signing_step signing_step_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_step
    ADD CONSTRAINT signing_step_number UNIQUE (request_id, number);


--
-- Name: signing_step signing_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_step
    ADD CONSTRAINT signing_step_pkey PRIMARY KEY (id);


--
-- Name: signing_stepevent signing_stepevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_stepevent
    ADD CONSTRAINT signing_stepevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: socialaccount_socialaccount socialaccount_socialaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);


--
-- Name: socialaccount_socialaccount socialaccount_socialaccount_provider_uid_fc810c6e_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);


--
-- Name: socialaccount_socialapp socialaccount_socialapp_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);


--
-- Name: socialaccount_socialtoken socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);


--
-- Name: socialaccount_socialtoken socialaccount_socialtoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);


--
-- Name: what_if_study what_if_study_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.what_if_study
    ADD CONSTRAINT what_if_study_pkey PRIMARY KEY (id);


--
-- Name: what_if_studyevent what_if_studyevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.what_if_studyevent
    ADD CONSTRAINT what_if_studyevent_pkey PRIMARY KEY (pgh_id);


--
-- Name: access_accesstoken_account_id_422da1ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_accesstoken_account_id_422da1ec ON public.access_accesstoken USING btree (account_id);


--
-- Name: access_accesstokenevent_account_id_04a9ae28; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_accesstokenevent_account_id_04a9ae28 ON public.access_accesstokenevent USING btree (account_id);


--
-- Name: access_accesstokenevent_pgh_context_id_a42678a5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_accesstokenevent_pgh_context_id_a42678a5 ON public.access_accesstokenevent USING btree (pgh_context_id);


--
-- Name: access_accesstokenevent_pgh_obj_id_c945f7da; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_accesstokenevent_pgh_obj_id_c945f7da ON public.access_accesstokenevent USING btree (pgh_obj_id);


--
-- Name: access_account_one_per_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX access_account_one_per_citizen ON public.access_account USING btree (person_id) WHERE ((kind)::text = 'citizen'::text);


--
-- Name: access_account_person_id_8e5af6cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_account_person_id_8e5af6cf ON public.access_account USING btree (person_id);


--
-- Name: access_account_unit_id_421519c6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_account_unit_id_421519c6 ON public.access_account USING btree (unit_id);


--
-- Name: access_account_username_221d18bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_account_username_221d18bd_like ON public.access_account USING btree (username varchar_pattern_ops);


--
-- Name: access_accountevent_person_id_8883ac40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_accountevent_person_id_8883ac40 ON public.access_accountevent USING btree (person_id);


--
-- Name: access_accountevent_pgh_context_id_5be22001; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_accountevent_pgh_context_id_5be22001 ON public.access_accountevent USING btree (pgh_context_id);


--
-- Name: access_accountevent_pgh_obj_id_e5d36350; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_accountevent_pgh_obj_id_e5d36350 ON public.access_accountevent USING btree (pgh_obj_id);


--
-- Name: access_accountevent_unit_id_749f91c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_accountevent_unit_id_749f91c4 ON public.access_accountevent USING btree (unit_id);


--
-- Name: access_grant_follows_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX access_grant_follows_once ON public.access_rolegrant USING btree (follows_id, unit_id) WHERE ((follows_id IS NOT NULL) AND (revoked_at IS NULL));


--
-- Name: access_grant_unit_role; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_grant_unit_role ON public.access_rolegrant USING btree (unit_id, role);


--
-- Name: access_rolegrant_account_id_6dd9dfeb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrant_account_id_6dd9dfeb ON public.access_rolegrant USING btree (account_id);


--
-- Name: access_rolegrant_follows_id_5f893f37; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrant_follows_id_5f893f37 ON public.access_rolegrant USING btree (follows_id);


--
-- Name: access_rolegrant_source_id_5fe63801; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrant_source_id_5fe63801 ON public.access_rolegrant USING btree (source_id);


--
-- Name: access_rolegrant_unit_id_dc2fff75; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrant_unit_id_dc2fff75 ON public.access_rolegrant USING btree (unit_id);


--
-- Name: access_rolegrantevent_account_id_51af359f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrantevent_account_id_51af359f ON public.access_rolegrantevent USING btree (account_id);


--
-- Name: access_rolegrantevent_follows_id_86030aba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrantevent_follows_id_86030aba ON public.access_rolegrantevent USING btree (follows_id);


--
-- Name: access_rolegrantevent_pgh_context_id_2c58bb87; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrantevent_pgh_context_id_2c58bb87 ON public.access_rolegrantevent USING btree (pgh_context_id);


--
-- Name: access_rolegrantevent_pgh_obj_id_b18befe0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrantevent_pgh_obj_id_b18befe0 ON public.access_rolegrantevent USING btree (pgh_obj_id);


--
-- Name: access_rolegrantevent_source_id_1a903b25; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrantevent_source_id_1a903b25 ON public.access_rolegrantevent USING btree (source_id);


--
-- Name: access_rolegrantevent_unit_id_7d504fc0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_rolegrantevent_unit_id_7d504fc0 ON public.access_rolegrantevent USING btree (unit_id);


--
-- Name: access_substitution_absent_id_2b8da123; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_substitution_absent_id_2b8da123 ON public.access_substitution USING btree (absent_id);


--
-- Name: access_substitution_substitute_id_3da2729a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_substitution_substitute_id_3da2729a ON public.access_substitution USING btree (substitute_id);


--
-- Name: access_substitutionevent_absent_id_c8cbe314; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_substitutionevent_absent_id_c8cbe314 ON public.access_substitutionevent USING btree (absent_id);


--
-- Name: access_substitutionevent_pgh_context_id_d1ac7b80; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_substitutionevent_pgh_context_id_d1ac7b80 ON public.access_substitutionevent USING btree (pgh_context_id);


--
-- Name: access_substitutionevent_pgh_obj_id_341765d0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_substitutionevent_pgh_obj_id_341765d0 ON public.access_substitutionevent USING btree (pgh_obj_id);


--
-- Name: access_substitutionevent_substitute_id_846cd761; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_substitutionevent_substitute_id_846cd761 ON public.access_substitutionevent USING btree (substitute_id);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


--
-- Name: assignments_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_account ON public.assignments_assignment USING btree (account_id, id DESC);


--
-- Name: assignments_assignment_account_id_9be670b9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignment_account_id_9be670b9 ON public.assignments_assignment USING btree (account_id);


--
-- Name: assignments_assignment_giver_id_cb482d98; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignment_giver_id_cb482d98 ON public.assignments_assignment USING btree (giver_id);


--
-- Name: assignments_assignment_giver_unit_id_5a0f5de6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignment_giver_unit_id_5a0f5de6 ON public.assignments_assignment USING btree (giver_unit_id);


--
-- Name: assignments_assignment_key_b9215138_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignment_key_b9215138_like ON public.assignments_assignment USING btree (key varchar_pattern_ops);


--
-- Name: assignments_assignment_parent_id_12d7f690; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignment_parent_id_12d7f690 ON public.assignments_assignment USING btree (parent_id);


--
-- Name: assignments_assignment_unit_id_c933feec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignment_unit_id_c933feec ON public.assignments_assignment USING btree (unit_id);


--
-- Name: assignments_assignmentevent_account_id_00d5fdfb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignmentevent_account_id_00d5fdfb ON public.assignments_assignmentevent USING btree (account_id);


--
-- Name: assignments_assignmentevent_giver_id_63142b23; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignmentevent_giver_id_63142b23 ON public.assignments_assignmentevent USING btree (giver_id);


--
-- Name: assignments_assignmentevent_giver_unit_id_5bbdc470; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignmentevent_giver_unit_id_5bbdc470 ON public.assignments_assignmentevent USING btree (giver_unit_id);


--
-- Name: assignments_assignmentevent_parent_id_b1717fc3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignmentevent_parent_id_b1717fc3 ON public.assignments_assignmentevent USING btree (parent_id);


--
-- Name: assignments_assignmentevent_pgh_context_id_ab1c7221; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignmentevent_pgh_context_id_ab1c7221 ON public.assignments_assignmentevent USING btree (pgh_context_id);


--
-- Name: assignments_assignmentevent_pgh_obj_id_f8c3415a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignmentevent_pgh_obj_id_f8c3415a ON public.assignments_assignmentevent USING btree (pgh_obj_id);


--
-- Name: assignments_assignmentevent_unit_id_bd8f9906; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_assignmentevent_unit_id_bd8f9906 ON public.assignments_assignmentevent USING btree (unit_id);


--
-- Name: assignments_extension_assignment_id_1426e28e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_extension_assignment_id_1426e28e ON public.assignments_extension USING btree (assignment_id);


--
-- Name: assignments_extensionevent_assignment_id_f225bb43; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_extensionevent_assignment_id_f225bb43 ON public.assignments_extensionevent USING btree (assignment_id);


--
-- Name: assignments_extensionevent_pgh_context_id_791a2bd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_extensionevent_pgh_context_id_791a2bd8 ON public.assignments_extensionevent USING btree (pgh_context_id);


--
-- Name: assignments_extensionevent_pgh_obj_id_ec60e1f2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_extensionevent_pgh_obj_id_ec60e1f2 ON public.assignments_extensionevent USING btree (pgh_obj_id);


--
-- Name: assignments_giver; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_giver ON public.assignments_assignment USING btree (giver_id, id DESC);


--
-- Name: assignments_one_question; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX assignments_one_question ON public.assignments_extension USING btree (assignment_id) WHERE ((decision)::text = 'pending'::text);


--
-- Name: assignments_open_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_open_due ON public.assignments_assignment USING btree (due_on, id) WHERE ((state)::text = ANY ((ARRAY['doing'::character varying, 'given'::character varying, 'reported'::character varying])::text[]));


--
-- Name: assignments_report_assignment_id_9203f66a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_report_assignment_id_9203f66a ON public.assignments_report USING btree (assignment_id);


--
-- Name: assignments_report_by_id_8fbd5e4e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_report_by_id_8fbd5e4e ON public.assignments_report USING btree (by_id);


--
-- Name: assignments_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_subject ON public.assignments_assignment USING btree (subject, id);


--
-- Name: assignments_support_assignment_id_cd059839; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_support_assignment_id_cd059839 ON public.assignments_support USING btree (assignment_id);


--
-- Name: assignments_support_unit_id_c741f0fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_support_unit_id_c741f0fa ON public.assignments_support USING btree (unit_id);


--
-- Name: assignments_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assignments_unit ON public.assignments_assignment USING btree (unit_id, id DESC);


--
-- Name: audit_access_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_access_account ON public.audit_accesslog USING btree (account_id, id DESC);


--
-- Name: audit_access_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_access_person ON public.audit_accesslog USING btree (person_id, id DESC);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: calendar_calendarexception_calendar_id_8ef598fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_calendarexception_calendar_id_8ef598fc ON public.calendar_calendarexception USING btree (calendar_id);


--
-- Name: calendar_calendarexception_unit_id_5463edd4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_calendarexception_unit_id_5463edd4 ON public.calendar_calendarexception USING btree (unit_id);


--
-- Name: calendar_calendarexceptionevent_calendar_id_ac7167a7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_calendarexceptionevent_calendar_id_ac7167a7 ON public.calendar_calendarexceptionevent USING btree (calendar_id);


--
-- Name: calendar_calendarexceptionevent_pgh_context_id_abeafaea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_calendarexceptionevent_pgh_context_id_abeafaea ON public.calendar_calendarexceptionevent USING btree (pgh_context_id);


--
-- Name: calendar_calendarexceptionevent_pgh_obj_id_b854acd9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_calendarexceptionevent_pgh_obj_id_b854acd9 ON public.calendar_calendarexceptionevent USING btree (pgh_obj_id);


--
-- Name: calendar_calendarexceptionevent_unit_id_b25030c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_calendarexceptionevent_unit_id_b25030c0 ON public.calendar_calendarexceptionevent USING btree (unit_id);


--
-- Name: calendar_exception_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_exception_day ON public.calendar_calendarexception USING btree (day);


--
-- Name: calendar_exception_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX calendar_exception_once ON public.calendar_calendarexception USING btree (calendar_id, unit_id, day, kind) NULLS NOT DISTINCT WHERE (cancelled_at IS NULL);


--
-- Name: calendar_workingcalendar_code_8b76df6a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_workingcalendar_code_8b76df6a_like ON public.calendar_workingcalendar USING btree (code varchar_pattern_ops);


--
-- Name: calendar_workingcalendar_inherits_id_e2ec23eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_workingcalendar_inherits_id_e2ec23eb ON public.calendar_workingcalendar USING btree (inherits_id);


--
-- Name: calendar_workingcalendar_one_default; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX calendar_workingcalendar_one_default ON public.calendar_workingcalendar USING btree (is_default) WHERE is_default;


--
-- Name: calendar_workingcalendarevent_inherits_id_9da24463; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_workingcalendarevent_inherits_id_9da24463 ON public.calendar_workingcalendarevent USING btree (inherits_id);


--
-- Name: calendar_workingcalendarevent_pgh_context_id_4faaa03a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_workingcalendarevent_pgh_context_id_4faaa03a ON public.calendar_workingcalendarevent USING btree (pgh_context_id);


--
-- Name: calendar_workingcalendarevent_pgh_obj_id_80abac74; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_workingcalendarevent_pgh_obj_id_80abac74 ON public.calendar_workingcalendarevent USING btree (pgh_obj_id);


--
-- Name: cases_applicant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_applicant ON public.cases_case USING btree (applicant_id, id DESC);


--
-- Name: cases_case_applicant_id_756c921c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_case_applicant_id_756c921c ON public.cases_case USING btree (applicant_id);


--
-- Name: cases_case_assignee_id_28343c2e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_case_assignee_id_28343c2e ON public.cases_case USING btree (assignee_id);


--
-- Name: cases_case_code_afd6bdc8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_case_code_afd6bdc8_like ON public.cases_case USING btree (code varchar_pattern_ops);


--
-- Name: cases_case_definition_id_a0b1a394; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_case_definition_id_a0b1a394 ON public.cases_case USING btree (definition_id);


--
-- Name: cases_case_filer_id_9233f83b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_case_filer_id_9233f83b ON public.cases_case USING btree (filer_id);


--
-- Name: cases_case_intake_unit_id_cbca5f98; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_case_intake_unit_id_cbca5f98 ON public.cases_case USING btree (intake_unit_id);


--
-- Name: cases_case_mandate_id_97e2c57c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_case_mandate_id_97e2c57c ON public.cases_case USING btree (mandate_id);


--
-- Name: cases_case_submission_key_1330b646_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_case_submission_key_1330b646_like ON public.cases_case USING btree (submission_key varchar_pattern_ops);


--
-- Name: cases_case_unit_id_f34fc706; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_case_unit_id_f34fc706 ON public.cases_case USING btree (unit_id);


--
-- Name: cases_caseevent_applicant_id_aa854f4e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_caseevent_applicant_id_aa854f4e ON public.cases_caseevent USING btree (applicant_id);


--
-- Name: cases_caseevent_assignee_id_fb601997; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_caseevent_assignee_id_fb601997 ON public.cases_caseevent USING btree (assignee_id);


--
-- Name: cases_caseevent_definition_id_31a7fef4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_caseevent_definition_id_31a7fef4 ON public.cases_caseevent USING btree (definition_id);


--
-- Name: cases_caseevent_filer_id_16f22a77; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_caseevent_filer_id_16f22a77 ON public.cases_caseevent USING btree (filer_id);


--
-- Name: cases_caseevent_intake_unit_id_9adfb0b6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_caseevent_intake_unit_id_9adfb0b6 ON public.cases_caseevent USING btree (intake_unit_id);


--
-- Name: cases_caseevent_mandate_id_6733c3df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_caseevent_mandate_id_6733c3df ON public.cases_caseevent USING btree (mandate_id);


--
-- Name: cases_caseevent_pgh_context_id_04885c94; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_caseevent_pgh_context_id_04885c94 ON public.cases_caseevent USING btree (pgh_context_id);


--
-- Name: cases_caseevent_pgh_obj_id_0093179a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_caseevent_pgh_obj_id_0093179a ON public.cases_caseevent USING btree (pgh_obj_id);


--
-- Name: cases_caseevent_unit_id_e4fd0a26; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_caseevent_unit_id_e4fd0a26 ON public.cases_caseevent USING btree (unit_id);


--
-- Name: cases_closed_branch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_closed_branch ON public.cases_case USING btree (branch_id, attention_at, id) WHERE ((status)::text = ANY ((ARRAY['refused'::character varying, 'returned'::character varying, 'stopped'::character varying])::text[]));


--
-- Name: cases_closed_root; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_closed_root ON public.cases_case USING btree (root_id, attention_at, id) WHERE ((status)::text = ANY ((ARRAY['refused'::character varying, 'returned'::character varying, 'stopped'::character varying])::text[]));


--
-- Name: cases_closed_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_closed_unit ON public.cases_case USING btree (unit_id, attention_at, id) WHERE ((status)::text = ANY ((ARRAY['refused'::character varying, 'returned'::character varying, 'stopped'::character varying])::text[]));


--
-- Name: cases_consultation_asked_by_account_id_b82c5873; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultation_asked_by_account_id_b82c5873 ON public.cases_consultation USING btree (asked_by_account_id);


--
-- Name: cases_consultation_case_id_6e73f919; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultation_case_id_6e73f919 ON public.cases_consultation USING btree (case_id);


--
-- Name: cases_consultation_unit_id_8b5f3b57; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultation_unit_id_8b5f3b57 ON public.cases_consultation USING btree (unit_id);


--
-- Name: cases_consultation_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultation_waiting ON public.cases_consultation USING btree (unit_id, due_at) WHERE ((answered_at IS NULL) AND (cancelled_at IS NULL));


--
-- Name: cases_consultationevent_asked_by_account_id_c55e6779; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultationevent_asked_by_account_id_c55e6779 ON public.cases_consultationevent USING btree (asked_by_account_id);


--
-- Name: cases_consultationevent_case_id_1a5cef64; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultationevent_case_id_1a5cef64 ON public.cases_consultationevent USING btree (case_id);


--
-- Name: cases_consultationevent_pgh_context_id_aa7e076c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultationevent_pgh_context_id_aa7e076c ON public.cases_consultationevent USING btree (pgh_context_id);


--
-- Name: cases_consultationevent_pgh_obj_id_8f0fdc67; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultationevent_pgh_obj_id_8f0fdc67 ON public.cases_consultationevent USING btree (pgh_obj_id);


--
-- Name: cases_consultationevent_unit_id_cf39d9bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultationevent_unit_id_cf39d9bf ON public.cases_consultationevent USING btree (unit_id);


--
-- Name: cases_consulted_once_at_a_time; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_consulted_once_at_a_time ON public.cases_consultation USING btree (case_id, unit_id) WHERE ((answered_at IS NULL) AND (cancelled_at IS NULL));


--
-- Name: cases_filer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_filer ON public.cases_case USING btree (filer_id, id DESC);


--
-- Name: cases_handed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_handed_once ON public.cases_handing USING btree (case_id) WHERE ((state)::text = 'done'::text);


--
-- Name: cases_handing_case_id_aa2bc182; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handing_case_id_aa2bc182 ON public.cases_handing USING btree (case_id);


--
-- Name: cases_handing_file_id_a9ac2673; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handing_file_id_a9ac2673 ON public.cases_handing USING btree (file_id);


--
-- Name: cases_handing_mandate_id_6f1af64f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handing_mandate_id_6f1af64f ON public.cases_handing USING btree (mandate_id);


--
-- Name: cases_handing_unit_id_e0b57657; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handing_unit_id_e0b57657 ON public.cases_handing USING btree (unit_id);


--
-- Name: cases_handingevent_case_id_8891287c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handingevent_case_id_8891287c ON public.cases_handingevent USING btree (case_id);


--
-- Name: cases_handingevent_file_id_25d8bd36; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handingevent_file_id_25d8bd36 ON public.cases_handingevent USING btree (file_id);


--
-- Name: cases_handingevent_mandate_id_fb2dde2a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handingevent_mandate_id_fb2dde2a ON public.cases_handingevent USING btree (mandate_id);


--
-- Name: cases_handingevent_pgh_context_id_ef9d2ac0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handingevent_pgh_context_id_ef9d2ac0 ON public.cases_handingevent USING btree (pgh_context_id);


--
-- Name: cases_handingevent_pgh_obj_id_e5c0cb29; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handingevent_pgh_obj_id_e5c0cb29 ON public.cases_handingevent USING btree (pgh_obj_id);


--
-- Name: cases_handingevent_unit_id_5e3b0b15; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_handingevent_unit_id_5e3b0b15 ON public.cases_handingevent USING btree (unit_id);


--
-- Name: cases_link_case_id_f9cc9f52; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_link_case_id_f9cc9f52 ON public.cases_link USING btree (case_id);


--
-- Name: cases_link_origin_id_2168a1d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_link_origin_id_2168a1d4 ON public.cases_link USING btree (origin_id);


--
-- Name: cases_link_part_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_link_part_once ON public.cases_link USING btree (origin_id, code) WHERE (NOT ((code)::text = ''::text));


--
-- Name: cases_lookup_visitor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_lookup_visitor ON public.cases_failedlookup USING btree (visitor, at);


--
-- Name: cases_one_open_pause; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_one_open_pause ON public.cases_pause USING btree (case_id) WHERE (ended_at IS NULL);


--
-- Name: cases_one_open_supplement; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_one_open_supplement ON public.cases_supplement USING btree (case_id) WHERE (answered_at IS NULL);


--
-- Name: cases_one_open_task; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_one_open_task ON public.cases_task USING btree (case_id) WHERE (closed_at IS NULL);


--
-- Name: cases_one_open_transfer; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_one_open_transfer ON public.cases_transfer USING btree (case_id) WHERE (answered_at IS NULL);


--
-- Name: cases_one_parcel; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_one_parcel ON public.cases_handing USING btree (case_id) WHERE ((state)::text = 'sent'::text);


--
-- Name: cases_open_assignee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_open_assignee ON public.cases_case USING btree (assignee_id, attention_at, id) WHERE (NOT ((status)::text = ANY ((ARRAY['refused'::character varying, 'returned'::character varying, 'stopped'::character varying])::text[])));


--
-- Name: cases_open_branch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_open_branch ON public.cases_case USING btree (branch_id, attention_at, id) WHERE (NOT ((status)::text = ANY ((ARRAY['refused'::character varying, 'returned'::character varying, 'stopped'::character varying])::text[])));


--
-- Name: cases_open_role; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_open_role ON public.cases_case USING btree (unit_id, stage_role, attention_at, id) WHERE (NOT ((status)::text = ANY ((ARRAY['refused'::character varying, 'returned'::character varying, 'stopped'::character varying])::text[])));


--
-- Name: cases_open_root; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_open_root ON public.cases_case USING btree (root_id, attention_at, id) WHERE (NOT ((status)::text = ANY ((ARRAY['refused'::character varying, 'returned'::character varying, 'stopped'::character varying])::text[])));


--
-- Name: cases_open_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_open_unit ON public.cases_case USING btree (unit_id, attention_at, id) WHERE (NOT ((status)::text = ANY ((ARRAY['refused'::character varying, 'returned'::character varying, 'stopped'::character varying])::text[])));


--
-- Name: cases_opinion_consultation_id_db2bf26c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_opinion_consultation_id_db2bf26c ON public.cases_opinion USING btree (consultation_id);


--
-- Name: cases_paper_case_id_1d2fd58d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_paper_case_id_1d2fd58d ON public.cases_paper USING btree (case_id);


--
-- Name: cases_paper_current; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_paper_current ON public.cases_paper USING btree (case_id, code) WHERE (NOT superseded);


--
-- Name: cases_paper_file_id_cc1ea3fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_paper_file_id_cc1ea3fa ON public.cases_paper USING btree (file_id);


--
-- Name: cases_paper_item_id_8ac14b93; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_paper_item_id_8ac14b93 ON public.cases_paper USING btree (item_id);


--
-- Name: cases_paperevent_case_id_f5628751; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_paperevent_case_id_f5628751 ON public.cases_paperevent USING btree (case_id);


--
-- Name: cases_paperevent_file_id_e7a57033; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_paperevent_file_id_e7a57033 ON public.cases_paperevent USING btree (file_id);


--
-- Name: cases_paperevent_item_id_44bb2d6c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_paperevent_item_id_44bb2d6c ON public.cases_paperevent USING btree (item_id);


--
-- Name: cases_paperevent_pgh_context_id_47f20460; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_paperevent_pgh_context_id_47f20460 ON public.cases_paperevent USING btree (pgh_context_id);


--
-- Name: cases_paperevent_pgh_obj_id_ee615a5b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_paperevent_pgh_obj_id_ee615a5b ON public.cases_paperevent USING btree (pgh_obj_id);


--
-- Name: cases_pause_case_id_07eb111b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_pause_case_id_07eb111b ON public.cases_pause USING btree (case_id);


--
-- Name: cases_pauseevent_case_id_d7272da9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_pauseevent_case_id_d7272da9 ON public.cases_pauseevent USING btree (case_id);


--
-- Name: cases_pauseevent_pgh_context_id_88cdb5ae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_pauseevent_pgh_context_id_88cdb5ae ON public.cases_pauseevent USING btree (pgh_context_id);


--
-- Name: cases_pauseevent_pgh_obj_id_5d4009b6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_pauseevent_pgh_obj_id_5d4009b6 ON public.cases_pauseevent USING btree (pgh_obj_id);


--
-- Name: cases_printedform_case_id_3db958fb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_printedform_case_id_3db958fb ON public.cases_printedform USING btree (case_id);


--
-- Name: cases_printedform_definition_id_501f251a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_printedform_definition_id_501f251a ON public.cases_printedform USING btree (definition_id);


--
-- Name: cases_printedform_file_id_d49765ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_printedform_file_id_d49765ed ON public.cases_printedform USING btree (file_id);


--
-- Name: cases_printedform_layout_id_b08458ce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_printedform_layout_id_b08458ce ON public.cases_printedform USING btree (layout_id);


--
-- Name: cases_printedform_layout_id_b08458ce_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_printedform_layout_id_b08458ce_like ON public.cases_printedform USING btree (layout_id varchar_pattern_ops);


--
-- Name: cases_printedform_unit_id_f2601116; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_printedform_unit_id_f2601116 ON public.cases_printedform USING btree (unit_id);


--
-- Name: cases_printlayout_digest_53a6f4c3_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_printlayout_digest_53a6f4c3_like ON public.cases_printlayout USING btree (digest varchar_pattern_ops);


--
-- Name: cases_register; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_register ON public.cases_case USING btree (submitted_at, id);


--
-- Name: cases_result_case_id_c928775a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_result_case_id_c928775a ON public.cases_result USING btree (case_id);


--
-- Name: cases_result_file_id_7ebbde0e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_result_file_id_7ebbde0e ON public.cases_result USING btree (file_id);


--
-- Name: cases_result_number_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_result_number_once ON public.cases_result USING btree (unit_id, register, period, number) WHERE (NOT ((number)::text = ''::text));


--
-- Name: cases_result_replaced_by_id_8e97d04f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_result_replaced_by_id_8e97d04f ON public.cases_result USING btree (replaced_by_id);


--
-- Name: cases_result_unit_id_251a439c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_result_unit_id_251a439c ON public.cases_result USING btree (unit_id);


--
-- Name: cases_result_verification_code_27b9e4b7_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_result_verification_code_27b9e4b7_like ON public.cases_result USING btree (verification_code varchar_pattern_ops);


--
-- Name: cases_resultevent_approver_id_111d48ff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_resultevent_approver_id_111d48ff ON public.cases_resultevent USING btree (approver_id);


--
-- Name: cases_resultevent_case_id_bd0aa465; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_resultevent_case_id_bd0aa465 ON public.cases_resultevent USING btree (case_id);


--
-- Name: cases_resultevent_file_id_43957c1e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_resultevent_file_id_43957c1e ON public.cases_resultevent USING btree (file_id);


--
-- Name: cases_resultevent_pgh_context_id_449f9c63; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_resultevent_pgh_context_id_449f9c63 ON public.cases_resultevent USING btree (pgh_context_id);


--
-- Name: cases_resultevent_pgh_obj_id_ec7facfb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_resultevent_pgh_obj_id_ec7facfb ON public.cases_resultevent USING btree (pgh_obj_id);


--
-- Name: cases_resultevent_replaced_by_id_518ac2c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_resultevent_replaced_by_id_518ac2c3 ON public.cases_resultevent USING btree (replaced_by_id);


--
-- Name: cases_resultevent_source_file_id_1cb27ae4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_resultevent_source_file_id_1cb27ae4 ON public.cases_resultevent USING btree (source_file_id);


--
-- Name: cases_resultevent_unit_id_b29f332c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_resultevent_unit_id_b29f332c ON public.cases_resultevent USING btree (unit_id);


--
-- Name: cases_scan_case_id_c795c0dc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_scan_case_id_c795c0dc ON public.cases_scan USING btree (case_id);


--
-- Name: cases_scan_item_id_75f32ee1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_scan_item_id_75f32ee1 ON public.cases_scan USING btree (item_id);


--
-- Name: cases_scan_unit_id_25ff2332; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_scan_unit_id_25ff2332 ON public.cases_scan USING btree (unit_id);


--
-- Name: cases_scanevent_case_id_ec572a3a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_scanevent_case_id_ec572a3a ON public.cases_scanevent USING btree (case_id);


--
-- Name: cases_scanevent_item_id_b884e5e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_scanevent_item_id_b884e5e3 ON public.cases_scanevent USING btree (item_id);


--
-- Name: cases_scanevent_paper_id_28397c85; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_scanevent_paper_id_28397c85 ON public.cases_scanevent USING btree (paper_id);


--
-- Name: cases_scanevent_pgh_context_id_d26ecb4d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_scanevent_pgh_context_id_d26ecb4d ON public.cases_scanevent USING btree (pgh_context_id);


--
-- Name: cases_scanevent_pgh_obj_id_1a20213b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_scanevent_pgh_obj_id_1a20213b ON public.cases_scanevent USING btree (pgh_obj_id);


--
-- Name: cases_scanevent_unit_id_ecbb904b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_scanevent_unit_id_ecbb904b ON public.cases_scanevent USING btree (unit_id);


--
-- Name: cases_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_search ON public.cases_case USING gin (search_vector) WITH (fastupdate=off);


--
-- Name: cases_search_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_search_open ON public.cases_case USING gin (search_vector) WITH (fastupdate=off) WHERE (NOT ((status)::text = ANY ((ARRAY['refused'::character varying, 'returned'::character varying, 'stopped'::character varying])::text[])));


--
-- Name: cases_supplement_case_id_4b00882c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_supplement_case_id_4b00882c ON public.cases_supplement USING btree (case_id);


--
-- Name: cases_supplementevent_case_id_f8890b19; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_supplementevent_case_id_f8890b19 ON public.cases_supplementevent USING btree (case_id);


--
-- Name: cases_supplementevent_pgh_context_id_8d793bc7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_supplementevent_pgh_context_id_8d793bc7 ON public.cases_supplementevent USING btree (pgh_context_id);


--
-- Name: cases_supplementevent_pgh_obj_id_91d9207f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_supplementevent_pgh_obj_id_91d9207f ON public.cases_supplementevent USING btree (pgh_obj_id);


--
-- Name: cases_task_case_id_db8cf8f3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_task_case_id_db8cf8f3 ON public.cases_task USING btree (case_id);


--
-- Name: cases_task_unit_id_0471c058; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_task_unit_id_0471c058 ON public.cases_task USING btree (unit_id);


--
-- Name: cases_taskevent_case_id_5698a5e2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_taskevent_case_id_5698a5e2 ON public.cases_taskevent USING btree (case_id);


--
-- Name: cases_taskevent_pgh_context_id_90aaf8af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_taskevent_pgh_context_id_90aaf8af ON public.cases_taskevent USING btree (pgh_context_id);


--
-- Name: cases_taskevent_pgh_obj_id_c9f61616; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_taskevent_pgh_obj_id_c9f61616 ON public.cases_taskevent USING btree (pgh_obj_id);


--
-- Name: cases_taskevent_unit_id_7a72d9aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_taskevent_unit_id_7a72d9aa ON public.cases_taskevent USING btree (unit_id);


--
-- Name: cases_timer_case_id_698423d5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_timer_case_id_698423d5 ON public.cases_timer USING btree (case_id);


--
-- Name: cases_timer_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_timer_due ON public.cases_timer USING btree (fires_at) WHERE (fired_at IS NULL);


--
-- Name: cases_timer_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_timer_once ON public.cases_timer USING btree (case_id, kind) WHERE (fired_at IS NULL);


--
-- Name: cases_trailrow_case_id_2af5cef6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_trailrow_case_id_2af5cef6 ON public.cases_trailrow USING btree (case_id);


--
-- Name: cases_transfer_case_id_1158c67e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_transfer_case_id_1158c67e ON public.cases_transfer USING btree (case_id);


--
-- Name: cases_transfer_from_unit_id_0ad9a26c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_transfer_from_unit_id_0ad9a26c ON public.cases_transfer USING btree (from_unit_id);


--
-- Name: cases_transfer_to_unit_id_3cf64988; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_transfer_to_unit_id_3cf64988 ON public.cases_transfer USING btree (to_unit_id);


--
-- Name: cases_transfer_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_transfer_waiting ON public.cases_transfer USING btree (to_unit_id, offered_at) WHERE (answered_at IS NULL);


--
-- Name: cases_transferevent_case_id_7c4cb98f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_transferevent_case_id_7c4cb98f ON public.cases_transferevent USING btree (case_id);


--
-- Name: cases_transferevent_from_unit_id_e33826ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_transferevent_from_unit_id_e33826ea ON public.cases_transferevent USING btree (from_unit_id);


--
-- Name: cases_transferevent_pgh_context_id_e087d0d3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_transferevent_pgh_context_id_e087d0d3 ON public.cases_transferevent USING btree (pgh_context_id);


--
-- Name: cases_transferevent_pgh_obj_id_3de38518; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_transferevent_pgh_obj_id_3de38518 ON public.cases_transferevent USING btree (pgh_obj_id);


--
-- Name: cases_transferevent_to_unit_id_04958b71; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_transferevent_to_unit_id_04958b71 ON public.cases_transferevent USING btree (to_unit_id);


--
-- Name: consents_consent_person_id_9538f86b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consent_person_id_9538f86b ON public.consents_consent USING btree (person_id);


--
-- Name: consents_consent_wording_id_88d1ee21; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consent_wording_id_88d1ee21 ON public.consents_consent USING btree (wording_id);


--
-- Name: consents_consentevent_person_id_b29780eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consentevent_person_id_b29780eb ON public.consents_consentevent USING btree (person_id);


--
-- Name: consents_consentevent_pgh_context_id_6b30d11c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consentevent_pgh_context_id_6b30d11c ON public.consents_consentevent USING btree (pgh_context_id);


--
-- Name: consents_consentevent_pgh_obj_id_c1bb4587; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consentevent_pgh_obj_id_c1bb4587 ON public.consents_consentevent USING btree (pgh_obj_id);


--
-- Name: consents_consentevent_wording_id_fc4cc5b4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consentevent_wording_id_fc4cc5b4 ON public.consents_consentevent USING btree (wording_id);


--
-- Name: consents_one_in_force; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX consents_one_in_force ON public.consents_consent USING btree (person_id, purpose, object_ref) WHERE (withdrawn_at IS NULL);


--
-- Name: consents_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_person ON public.consents_consent USING btree (person_id, id DESC);


--
-- Name: definitions_definitionevent_pgh_context_id_9cb76196; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_definitionevent_pgh_context_id_9cb76196 ON public.definitions_definitionevent USING btree (pgh_context_id);


--
-- Name: definitions_definitionevent_pgh_obj_id_7b63a4c2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_definitionevent_pgh_obj_id_7b63a4c2 ON public.definitions_definitionevent USING btree (pgh_obj_id);


--
-- Name: definitions_legal_from; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_legal_from ON public.definitions_legaldocument USING btree (effective_from DESC, id DESC);


--
-- Name: definitions_legaldocument_number_97e0390c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_legaldocument_number_97e0390c_like ON public.definitions_legaldocument USING btree (number varchar_pattern_ops);


--
-- Name: definitions_legaldocument_replaced_by_id_703e9811; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_legaldocument_replaced_by_id_703e9811 ON public.definitions_legaldocument USING btree (replaced_by_id);


--
-- Name: definitions_legaldocumentevent_pgh_context_id_96ccd5e9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_legaldocumentevent_pgh_context_id_96ccd5e9 ON public.definitions_legaldocumentevent USING btree (pgh_context_id);


--
-- Name: definitions_legaldocumentevent_pgh_obj_id_3abfa937; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_legaldocumentevent_pgh_obj_id_3abfa937 ON public.definitions_legaldocumentevent USING btree (pgh_obj_id);


--
-- Name: definitions_legaldocumentevent_replaced_by_id_f5dde456; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_legaldocumentevent_replaced_by_id_f5dde456 ON public.definitions_legaldocumentevent USING btree (replaced_by_id);


--
-- Name: definitions_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_list ON public.definitions_definition USING btree (kind, code, version DESC);


--
-- Name: definitions_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX definitions_open ON public.definitions_definition USING btree (status) WHERE (NOT ((status)::text = 'superseded'::text));


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: document_store_item_file_id_ba58021f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_item_file_id_ba58021f ON public.document_store_item USING btree (file_id);


--
-- Name: document_store_item_holder_id_ce756006; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_item_holder_id_ce756006 ON public.document_store_item USING btree (holder_id);


--
-- Name: document_store_item_replaced_by_id_e11a7e52; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_item_replaced_by_id_e11a7e52 ON public.document_store_item USING btree (replaced_by_id);


--
-- Name: document_store_item_source_key_c3924372_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_item_source_key_c3924372_like ON public.document_store_item USING btree (source_key varchar_pattern_ops);


--
-- Name: document_store_item_unit_id_fbaf2538; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_item_unit_id_fbaf2538 ON public.document_store_item USING btree (unit_id);


--
-- Name: document_store_itemevent_file_id_ac6f6e3f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_itemevent_file_id_ac6f6e3f ON public.document_store_itemevent USING btree (file_id);


--
-- Name: document_store_itemevent_holder_id_6563fdba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_itemevent_holder_id_6563fdba ON public.document_store_itemevent USING btree (holder_id);


--
-- Name: document_store_itemevent_pgh_context_id_884d696e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_itemevent_pgh_context_id_884d696e ON public.document_store_itemevent USING btree (pgh_context_id);


--
-- Name: document_store_itemevent_pgh_obj_id_91c3a60d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_itemevent_pgh_obj_id_91c3a60d ON public.document_store_itemevent USING btree (pgh_obj_id);


--
-- Name: document_store_itemevent_replaced_by_id_4f8bca20; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_itemevent_replaced_by_id_4f8bca20 ON public.document_store_itemevent USING btree (replaced_by_id);


--
-- Name: document_store_itemevent_unit_id_f31eb0f2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_itemevent_unit_id_f31eb0f2 ON public.document_store_itemevent USING btree (unit_id);


--
-- Name: document_store_use_consent_id_630f6460; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_use_consent_id_630f6460 ON public.document_store_use USING btree (consent_id);


--
-- Name: document_store_use_item_id_90f4cbc3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_use_item_id_90f4cbc3 ON public.document_store_use USING btree (item_id);


--
-- Name: document_store_useevent_consent_id_bc2d8221; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_useevent_consent_id_bc2d8221 ON public.document_store_useevent USING btree (consent_id);


--
-- Name: document_store_useevent_item_id_0e12a0ff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_useevent_item_id_0e12a0ff ON public.document_store_useevent USING btree (item_id);


--
-- Name: document_store_useevent_pgh_context_id_1ad0bd69; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_useevent_pgh_context_id_1ad0bd69 ON public.document_store_useevent USING btree (pgh_context_id);


--
-- Name: document_store_useevent_pgh_obj_id_746c7300; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_store_useevent_pgh_obj_id_746c7300 ON public.document_store_useevent USING btree (pgh_obj_id);


--
-- Name: documents_about; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_about ON public.documents_document USING btree (about) WHERE (NOT ((about)::text = ''::text));


--
-- Name: documents_comment_version_id_e474371d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_comment_version_id_e474371d ON public.documents_comment USING btree (version_id);


--
-- Name: documents_commentevent_pgh_context_id_fa59709f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_commentevent_pgh_context_id_fa59709f ON public.documents_commentevent USING btree (pgh_context_id);


--
-- Name: documents_commentevent_pgh_obj_id_b5606647; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_commentevent_pgh_obj_id_b5606647 ON public.documents_commentevent USING btree (pgh_obj_id);


--
-- Name: documents_commentevent_version_id_121e2ed2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_commentevent_version_id_121e2ed2 ON public.documents_commentevent USING btree (version_id);


--
-- Name: documents_copy_document_id_ce1535d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_copy_document_id_ce1535d4 ON public.documents_copy USING btree (document_id);


--
-- Name: documents_copy_file_id_f9da669d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_copy_file_id_f9da669d ON public.documents_copy USING btree (file_id);


--
-- Name: documents_counter_unit_id_4774953f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_counter_unit_id_4774953f ON public.documents_counter USING btree (unit_id);


--
-- Name: documents_directive_document_id_905ee3c9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_directive_document_id_905ee3c9 ON public.documents_directive USING btree (document_id);


--
-- Name: documents_directive_unit_id_c4cff1d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_directive_unit_id_c4cff1d4 ON public.documents_directive USING btree (unit_id);


--
-- Name: documents_document_answers_id_d845928b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_answers_id_d845928b ON public.documents_document USING btree (answers_id);


--
-- Name: documents_document_drafter_id_5c63b7c6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_drafter_id_5c63b7c6 ON public.documents_document USING btree (drafter_id);


--
-- Name: documents_document_file_id_ac7fcc0b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_file_id_ac7fcc0b ON public.documents_document USING btree (file_id);


--
-- Name: documents_document_handler_id_54619ebd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_handler_id_54619ebd ON public.documents_document USING btree (handler_id);


--
-- Name: documents_document_key_7b15582f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_key_7b15582f_like ON public.documents_document USING btree (key varchar_pattern_ops);


--
-- Name: documents_document_lead_unit_id_5bfb8a93; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_lead_unit_id_5bfb8a93 ON public.documents_document USING btree (lead_unit_id);


--
-- Name: documents_document_leader_id_ffbe8f3f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_leader_id_ffbe8f3f ON public.documents_document USING btree (leader_id);


--
-- Name: documents_document_lookup_code_24a1ac9b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_lookup_code_24a1ac9b_like ON public.documents_document USING btree (lookup_code varchar_pattern_ops);


--
-- Name: documents_document_register_unit_id_b18c3667; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_register_unit_id_b18c3667 ON public.documents_document USING btree (register_unit_id);


--
-- Name: documents_document_replaces_id_54d67f4d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_replaces_id_54d67f4d ON public.documents_document USING btree (replaces_id);


--
-- Name: documents_document_reviewer_id_3a02fec5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_reviewer_id_3a02fec5 ON public.documents_document USING btree (reviewer_id);


--
-- Name: documents_document_signer_id_40c78fe4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_signer_id_40c78fe4 ON public.documents_document USING btree (signer_id);


--
-- Name: documents_document_unit_id_f4f8a781; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_unit_id_f4f8a781 ON public.documents_document USING btree (unit_id);


--
-- Name: documents_documentevent_answers_id_6d01f0d5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_answers_id_6d01f0d5 ON public.documents_documentevent USING btree (answers_id);


--
-- Name: documents_documentevent_drafter_id_2c36f56b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_drafter_id_2c36f56b ON public.documents_documentevent USING btree (drafter_id);


--
-- Name: documents_documentevent_file_id_886df476; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_file_id_886df476 ON public.documents_documentevent USING btree (file_id);


--
-- Name: documents_documentevent_handler_id_48b17b8c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_handler_id_48b17b8c ON public.documents_documentevent USING btree (handler_id);


--
-- Name: documents_documentevent_lead_unit_id_71098e5f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_lead_unit_id_71098e5f ON public.documents_documentevent USING btree (lead_unit_id);


--
-- Name: documents_documentevent_leader_id_b6595cd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_leader_id_b6595cd8 ON public.documents_documentevent USING btree (leader_id);


--
-- Name: documents_documentevent_pgh_context_id_fee03ad0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_pgh_context_id_fee03ad0 ON public.documents_documentevent USING btree (pgh_context_id);


--
-- Name: documents_documentevent_pgh_obj_id_ef72a287; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_pgh_obj_id_ef72a287 ON public.documents_documentevent USING btree (pgh_obj_id);


--
-- Name: documents_documentevent_register_unit_id_f2643884; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_register_unit_id_f2643884 ON public.documents_documentevent USING btree (register_unit_id);


--
-- Name: documents_documentevent_replaces_id_4848b2b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_replaces_id_4848b2b5 ON public.documents_documentevent USING btree (replaces_id);


--
-- Name: documents_documentevent_reviewer_id_eeb7a1d5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_reviewer_id_eeb7a1d5 ON public.documents_documentevent USING btree (reviewer_id);


--
-- Name: documents_documentevent_signer_id_17562445; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_signer_id_17562445 ON public.documents_documentevent USING btree (signer_id);


--
-- Name: documents_documentevent_unit_id_5020cff9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_documentevent_unit_id_5020cff9 ON public.documents_documentevent USING btree (unit_id);


--
-- Name: documents_draft; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_draft ON public.documents_document USING btree (drafter_id, id DESC) WHERE (drafter_id IS NOT NULL);


--
-- Name: documents_edxml; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_edxml ON public.documents_document USING btree (edxml_id) WHERE (NOT ((edxml_id)::text = ''::text));


--
-- Name: documents_hand; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_hand ON public.documents_document USING btree (handler_id, id DESC) WHERE (handler_id IS NOT NULL);


--
-- Name: documents_lead_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_lead_unit ON public.documents_document USING btree (lead_unit_id, id DESC);


--
-- Name: documents_leader; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_leader ON public.documents_document USING btree (leader_id, id DESC) WHERE (leader_id IS NOT NULL);


--
-- Name: documents_lettertemplate_file_id_d7d3ac9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_lettertemplate_file_id_d7d3ac9c ON public.documents_lettertemplate USING btree (file_id);


--
-- Name: documents_lettertemplate_unit_id_ad056a6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_lettertemplate_unit_id_ad056a6d ON public.documents_lettertemplate USING btree (unit_id);


--
-- Name: documents_lettertemplateevent_file_id_fe0757fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_lettertemplateevent_file_id_fe0757fa ON public.documents_lettertemplateevent USING btree (file_id);


--
-- Name: documents_lettertemplateevent_pgh_context_id_23812be8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_lettertemplateevent_pgh_context_id_23812be8 ON public.documents_lettertemplateevent USING btree (pgh_context_id);


--
-- Name: documents_lettertemplateevent_pgh_obj_id_d13ddf2b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_lettertemplateevent_pgh_obj_id_d13ddf2b ON public.documents_lettertemplateevent USING btree (pgh_obj_id);


--
-- Name: documents_lettertemplateevent_unit_id_170e2bb6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_lettertemplateevent_unit_id_170e2bb6 ON public.documents_lettertemplateevent USING btree (unit_id);


--
-- Name: documents_mail_document_id_b7df9d92; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mail_document_id_b7df9d92 ON public.documents_mail USING btree (document_id);


--
-- Name: documents_mail_key_65746c10_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mail_key_65746c10_like ON public.documents_mail USING btree (key varchar_pattern_ops);


--
-- Name: documents_mail_raw_file_id_9215121e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mail_raw_file_id_9215121e ON public.documents_mail USING btree (raw_file_id);


--
-- Name: documents_mail_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mail_unit ON public.documents_mail USING btree (unit_id, id DESC);


--
-- Name: documents_mail_unit_id_ba54cdda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mail_unit_id_ba54cdda ON public.documents_mail USING btree (unit_id);


--
-- Name: documents_mailbox_address_13c0ba4a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailbox_address_13c0ba4a_like ON public.documents_mailbox USING btree (address varchar_pattern_ops);


--
-- Name: documents_mailbox_unit_id_4728e4ab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailbox_unit_id_4728e4ab ON public.documents_mailbox USING btree (unit_id);


--
-- Name: documents_mailboxevent_pgh_context_id_9cb9e0dd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailboxevent_pgh_context_id_9cb9e0dd ON public.documents_mailboxevent USING btree (pgh_context_id);


--
-- Name: documents_mailboxevent_pgh_obj_id_0ff03427; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailboxevent_pgh_obj_id_0ff03427 ON public.documents_mailboxevent USING btree (pgh_obj_id);


--
-- Name: documents_mailboxevent_unit_id_aa0e1ca2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailboxevent_unit_id_aa0e1ca2 ON public.documents_mailboxevent USING btree (unit_id);


--
-- Name: documents_mailevent_document_id_3e43eb23; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailevent_document_id_3e43eb23 ON public.documents_mailevent USING btree (document_id);


--
-- Name: documents_mailevent_pgh_context_id_e98aaa60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailevent_pgh_context_id_e98aaa60 ON public.documents_mailevent USING btree (pgh_context_id);


--
-- Name: documents_mailevent_pgh_obj_id_79dc2719; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailevent_pgh_obj_id_79dc2719 ON public.documents_mailevent USING btree (pgh_obj_id);


--
-- Name: documents_mailevent_raw_file_id_610a00d9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailevent_raw_file_id_610a00d9 ON public.documents_mailevent USING btree (raw_file_id);


--
-- Name: documents_mailevent_unit_id_7e3ffe8e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_mailevent_unit_id_7e3ffe8e ON public.documents_mailevent USING btree (unit_id);


--
-- Name: documents_meeting_document_id_c27e3e03; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_meeting_document_id_c27e3e03 ON public.documents_meeting USING btree (document_id);


--
-- Name: documents_meeting_unit_id_f88d3fa8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_meeting_unit_id_f88d3fa8 ON public.documents_meeting USING btree (unit_id);


--
-- Name: documents_meetingevent_document_id_183bf88e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_meetingevent_document_id_183bf88e ON public.documents_meetingevent USING btree (document_id);


--
-- Name: documents_meetingevent_pgh_context_id_ee729433; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_meetingevent_pgh_context_id_ee729433 ON public.documents_meetingevent USING btree (pgh_context_id);


--
-- Name: documents_meetingevent_pgh_obj_id_d2bf7baa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_meetingevent_pgh_obj_id_d2bf7baa ON public.documents_meetingevent USING btree (pgh_obj_id);


--
-- Name: documents_meetingevent_unit_id_f419495d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_meetingevent_unit_id_f419495d ON public.documents_meetingevent USING btree (unit_id);


--
-- Name: documents_meetings; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_meetings ON public.documents_meeting USING btree (unit_id, starts_at);


--
-- Name: documents_number_document_id_5036ffd2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_number_document_id_5036ffd2 ON public.documents_number USING btree (document_id);


--
-- Name: documents_number_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX documents_number_once ON public.documents_document USING btree (register_unit_id, register, year, number) WHERE (number IS NOT NULL);


--
-- Name: documents_number_unit_id_bea9a848; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_number_unit_id_bea9a848 ON public.documents_number USING btree (unit_id);


--
-- Name: documents_recipient_document_id_4caeb754; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_recipient_document_id_4caeb754 ON public.documents_recipient USING btree (document_id);


--
-- Name: documents_recipientevent_document_id_ac98fa33; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_recipientevent_document_id_ac98fa33 ON public.documents_recipientevent USING btree (document_id);


--
-- Name: documents_recipientevent_pgh_context_id_dae709e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_recipientevent_pgh_context_id_dae709e3 ON public.documents_recipientevent USING btree (pgh_context_id);


--
-- Name: documents_recipientevent_pgh_obj_id_c531c8fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_recipientevent_pgh_obj_id_c531c8fa ON public.documents_recipientevent USING btree (pgh_obj_id);


--
-- Name: documents_same_code; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_same_code ON public.documents_document USING btree (unit_id, code, issued_on) WHERE (NOT ((code)::text = ''::text));


--
-- Name: documents_savedsearch_account_id_05173ca8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_savedsearch_account_id_05173ca8 ON public.documents_savedsearch USING btree (account_id);


--
-- Name: documents_sending; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_sending ON public.documents_recipient USING btree (sending_id);


--
-- Name: documents_template_active; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX documents_template_active ON public.documents_lettertemplate USING btree (unit_id, type_code, name) WHERE active;


--
-- Name: documents_template_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX documents_template_once ON public.documents_lettertemplate USING btree (unit_id, type_code, name, version);


--
-- Name: documents_trailrow_document_id_27fdef5a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_trailrow_document_id_27fdef5a ON public.documents_trailrow USING btree (document_id);


--
-- Name: documents_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_unit ON public.documents_document USING btree (unit_id, direction, id DESC);


--
-- Name: documents_unit_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_unit_status ON public.documents_document USING btree (unit_id, status, id DESC);


--
-- Name: documents_unread; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_unread ON public.documents_text USING btree (document_id) WHERE (read_at IS NULL);


--
-- Name: documents_version_by_id_4fe8a44b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_version_by_id_4fe8a44b ON public.documents_version USING btree (by_id);


--
-- Name: documents_version_document_id_2745de5b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_version_document_id_2745de5b ON public.documents_version USING btree (document_id);


--
-- Name: documents_version_docx_id_7684097d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_version_docx_id_7684097d ON public.documents_version USING btree (docx_id);


--
-- Name: documents_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_words ON public.documents_text USING gin (words);


--
-- Name: events_delivery_dead; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_delivery_dead ON public.events_delivery USING btree (id) WHERE ((state)::text = 'dead'::text);


--
-- Name: events_delivery_event_id_c08f510e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_delivery_event_id_c08f510e ON public.events_delivery USING btree (event_id);


--
-- Name: events_delivery_pending; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_delivery_pending ON public.events_delivery USING btree (due_at, id) WHERE ((state)::text = 'pending'::text);


--
-- Name: events_event_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_event_subject ON public.events_event USING btree (subject, id);


--
-- Name: events_event_type; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_event_type ON public.events_event USING btree (type, id);


--
-- Name: exchange_agency_code_d5615e93_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_agency_code_d5615e93_like ON public.exchange_agency USING btree (code varchar_pattern_ops);


--
-- Name: exchange_agency_old_code; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_agency_old_code ON public.exchange_agency USING btree (code102);


--
-- Name: exchange_agency_unit_id_670dd38a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_agency_unit_id_670dd38a ON public.exchange_agency USING btree (unit_id);


--
-- Name: exchange_agencyevent_pgh_context_id_c6ab5095; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_agencyevent_pgh_context_id_c6ab5095 ON public.exchange_agencyevent USING btree (pgh_context_id);


--
-- Name: exchange_agencyevent_pgh_obj_id_f7cba86f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_agencyevent_pgh_obj_id_f7cba86f ON public.exchange_agencyevent USING btree (pgh_obj_id);


--
-- Name: exchange_agencyevent_unit_id_1319163d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_agencyevent_unit_id_1319163d ON public.exchange_agencyevent USING btree (unit_id);


--
-- Name: exchange_axisline_name_7d63357e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_axisline_name_7d63357e_like ON public.exchange_axisline USING btree (name varchar_pattern_ops);


--
-- Name: exchange_one_axis_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX exchange_one_axis_id ON public.exchange_sending USING btree (axis_id) WHERE (NOT ((axis_id)::text = ''::text));


--
-- Name: exchange_received_content; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_received_content ON public.exchange_receivedmessage USING btree (sha256, to_code);


--
-- Name: exchange_received_document; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_received_document ON public.exchange_receivedmessage USING btree (document_id);


--
-- Name: exchange_received_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_received_newest ON public.exchange_receivedmessage USING btree (id DESC);


--
-- Name: exchange_receivedmessage_axis_id_55643d2b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_receivedmessage_axis_id_55643d2b_like ON public.exchange_receivedmessage USING btree (axis_id varchar_pattern_ops);


--
-- Name: exchange_receivedmessage_sending_id_79709cd0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_receivedmessage_sending_id_79709cd0 ON public.exchange_receivedmessage USING btree (sending_id);


--
-- Name: exchange_receivedmessage_unit_id_c9ff2f8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_receivedmessage_unit_id_c9ff2f8b ON public.exchange_receivedmessage USING btree (unit_id);


--
-- Name: exchange_receivedmessageevent_pgh_context_id_4353b27d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_receivedmessageevent_pgh_context_id_4353b27d ON public.exchange_receivedmessageevent USING btree (pgh_context_id);


--
-- Name: exchange_receivedmessageevent_pgh_obj_id_d3904346; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_receivedmessageevent_pgh_obj_id_d3904346 ON public.exchange_receivedmessageevent USING btree (pgh_obj_id);


--
-- Name: exchange_receivedmessageevent_sending_id_8340b02d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_receivedmessageevent_sending_id_8340b02d ON public.exchange_receivedmessageevent USING btree (sending_id);


--
-- Name: exchange_receivedmessageevent_unit_id_638d006e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_receivedmessageevent_unit_id_638d006e ON public.exchange_receivedmessageevent USING btree (unit_id);


--
-- Name: exchange_sending_document; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sending_document ON public.exchange_sending USING btree (document_id);


--
-- Name: exchange_sending_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sending_due ON public.exchange_sending USING btree (next_try_at) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'unsure'::character varying])::text[]));


--
-- Name: exchange_sending_key_ce84b5a9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sending_key_ce84b5a9_like ON public.exchange_sending USING btree (key varchar_pattern_ops);


--
-- Name: exchange_sending_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sending_newest ON public.exchange_sending USING btree (id DESC);


--
-- Name: exchange_sending_unit_id_8285b760; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sending_unit_id_8285b760 ON public.exchange_sending USING btree (unit_id);


--
-- Name: exchange_sendingevent_pgh_context_id_9846bc57; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sendingevent_pgh_context_id_9846bc57 ON public.exchange_sendingevent USING btree (pgh_context_id);


--
-- Name: exchange_sendingevent_pgh_obj_id_896dc99a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sendingevent_pgh_obj_id_896dc99a ON public.exchange_sendingevent USING btree (pgh_obj_id);


--
-- Name: exchange_sendingevent_unit_id_0de20e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sendingevent_unit_id_0de20e4b ON public.exchange_sendingevent USING btree (unit_id);


--
-- Name: exchange_sendingreceiver_sending_id_7747a33b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sendingreceiver_sending_id_7747a33b ON public.exchange_sendingreceiver USING btree (sending_id);


--
-- Name: exchange_sendingreceiverevent_pgh_context_id_672262ab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sendingreceiverevent_pgh_context_id_672262ab ON public.exchange_sendingreceiverevent USING btree (pgh_context_id);


--
-- Name: exchange_sendingreceiverevent_pgh_obj_id_6c3bcacb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sendingreceiverevent_pgh_obj_id_6c3bcacb ON public.exchange_sendingreceiverevent USING btree (pgh_obj_id);


--
-- Name: exchange_sendingreceiverevent_sending_id_01ed974d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exchange_sendingreceiverevent_sending_id_01ed974d ON public.exchange_sendingreceiverevent USING btree (sending_id);


--
-- Name: files_blob_sha256_1fb08d3d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_blob_sha256_1fb08d3d_like ON public.files_blob USING btree (sha256 varchar_pattern_ops);


--
-- Name: files_storedfile_blob_id_bdd9f48c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfile_blob_id_bdd9f48c ON public.files_storedfile USING btree (blob_id);


--
-- Name: files_storedfile_blob_id_bdd9f48c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfile_blob_id_bdd9f48c_like ON public.files_storedfile USING btree (blob_id varchar_pattern_ops);


--
-- Name: files_storedfile_loose; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfile_loose ON public.files_storedfile USING btree (created_at) WHERE ((owner_kind)::text = ''::text);


--
-- Name: files_storedfile_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfile_newest ON public.files_storedfile USING btree (created_at DESC, id DESC);


--
-- Name: files_storedfile_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfile_owner ON public.files_storedfile USING btree (owner_kind, owner_id);


--
-- Name: files_storedfile_unclean; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfile_unclean ON public.files_storedfile USING btree (state) WHERE (NOT ((state)::text = 'clean'::text));


--
-- Name: files_storedfileevent_blob_id_891408f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfileevent_blob_id_891408f4 ON public.files_storedfileevent USING btree (blob_id);


--
-- Name: files_storedfileevent_blob_id_891408f4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfileevent_blob_id_891408f4_like ON public.files_storedfileevent USING btree (blob_id varchar_pattern_ops);


--
-- Name: files_storedfileevent_pgh_context_id_18d70187; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfileevent_pgh_context_id_18d70187 ON public.files_storedfileevent USING btree (pgh_context_id);


--
-- Name: files_storedfileevent_pgh_obj_id_e2239ada; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfileevent_pgh_obj_id_e2239ada ON public.files_storedfileevent USING btree (pgh_obj_id);


--
-- Name: files_upload_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_upload_by ON public.files_upload USING btree (created_by_id);


--
-- Name: files_upload_touched; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_upload_touched ON public.files_upload USING btree (touched_at);


--
-- Name: forms_draft_expires_at_4c42a05e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX forms_draft_expires_at_4c42a05e ON public.forms_draft USING btree (expires_at);


--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));


--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);


--
-- Name: jobs_heartbeat_worker_a36fd5d9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobs_heartbeat_worker_a36fd5d9_like ON public.jobs_heartbeat USING btree (worker varchar_pattern_ops);


--
-- Name: mandates_agent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_agent ON public.mandates_mandate USING btree (agent_id, id DESC);


--
-- Name: mandates_mandate_agent_id_f681148c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_mandate_agent_id_f681148c ON public.mandates_mandate USING btree (agent_id);


--
-- Name: mandates_mandate_file_id_72a6fb22; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_mandate_file_id_72a6fb22 ON public.mandates_mandate USING btree (file_id);


--
-- Name: mandates_mandate_key_8bf243b5_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_mandate_key_8bf243b5_like ON public.mandates_mandate USING btree (key varchar_pattern_ops);


--
-- Name: mandates_mandate_principal_id_a0e741f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_mandate_principal_id_a0e741f7 ON public.mandates_mandate USING btree (principal_id);


--
-- Name: mandates_mandateevent_agent_id_f7c78f64; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_mandateevent_agent_id_f7c78f64 ON public.mandates_mandateevent USING btree (agent_id);


--
-- Name: mandates_mandateevent_file_id_5c9e9681; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_mandateevent_file_id_5c9e9681 ON public.mandates_mandateevent USING btree (file_id);


--
-- Name: mandates_mandateevent_pgh_context_id_f1585256; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_mandateevent_pgh_context_id_f1585256 ON public.mandates_mandateevent USING btree (pgh_context_id);


--
-- Name: mandates_mandateevent_pgh_obj_id_e4af314d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_mandateevent_pgh_obj_id_e4af314d ON public.mandates_mandateevent USING btree (pgh_obj_id);


--
-- Name: mandates_mandateevent_principal_id_6ca3aebe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_mandateevent_principal_id_6ca3aebe ON public.mandates_mandateevent USING btree (principal_id);


--
-- Name: mandates_principal; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandates_principal ON public.mandates_mandate USING btree (principal_id, id DESC);


--
-- Name: messaging_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_account ON public.messaging_message USING btree (account_id, id DESC);


--
-- Name: messaging_letter_key_cbdeaaf0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_letter_key_cbdeaaf0_like ON public.messaging_letter USING btree (key varchar_pattern_ops);


--
-- Name: messaging_message_key_8b83c641_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_message_key_8b83c641_like ON public.messaging_message USING btree (key varchar_pattern_ops);


--
-- Name: messaging_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_person ON public.messaging_message USING btree (person_id, id DESC);


--
-- Name: messaging_preferenceevent_pgh_context_id_2383104d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_preferenceevent_pgh_context_id_2383104d ON public.messaging_preferenceevent USING btree (pgh_context_id);


--
-- Name: messaging_preferenceevent_pgh_obj_id_ca9fc13d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messaging_preferenceevent_pgh_obj_id_ca9fc13d ON public.messaging_preferenceevent USING btree (pgh_obj_id);


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


--
-- Name: one_draft_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_draft_of_account ON public.forms_draft USING btree (account_id, purpose) WHERE (account_id IS NOT NULL);


--
-- Name: one_draft_of_session; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_draft_of_session ON public.forms_draft USING btree (session_key, purpose) WHERE (account_id IS NULL);


--
-- Name: one_stop_offlinedevice_account_id_7a50aa8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_stop_offlinedevice_account_id_7a50aa8f ON public.one_stop_offlinedevice USING btree (account_id);


--
-- Name: one_stop_offlineintake_account_id_6a4228c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_stop_offlineintake_account_id_6a4228c4 ON public.one_stop_offlineintake USING btree (account_id);


--
-- Name: one_stop_offlineintake_unit_id_b3c4d8e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_stop_offlineintake_unit_id_b3c4d8e8 ON public.one_stop_offlineintake USING btree (unit_id);


--
-- Name: one_stop_offlineintakeevent_account_id_9b4e94aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_stop_offlineintakeevent_account_id_9b4e94aa ON public.one_stop_offlineintakeevent USING btree (account_id);


--
-- Name: one_stop_offlineintakeevent_case_id_1e786c2c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_stop_offlineintakeevent_case_id_1e786c2c ON public.one_stop_offlineintakeevent USING btree (case_id);


--
-- Name: one_stop_offlineintakeevent_pgh_context_id_988288d8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_stop_offlineintakeevent_pgh_context_id_988288d8 ON public.one_stop_offlineintakeevent USING btree (pgh_context_id);


--
-- Name: one_stop_offlineintakeevent_pgh_obj_id_5ac232b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_stop_offlineintakeevent_pgh_obj_id_5ac232b3 ON public.one_stop_offlineintakeevent USING btree (pgh_obj_id);


--
-- Name: one_stop_offlineintakeevent_unit_id_56efca35; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_stop_offlineintakeevent_unit_id_56efca35 ON public.one_stop_offlineintakeevent USING btree (unit_id);


--
-- Name: one_stop_savedview_account_id_025798b8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_stop_savedview_account_id_025798b8 ON public.one_stop_savedview USING btree (account_id);


--
-- Name: organisations_code_value; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_code_value ON public.organisations_unitcode USING btree (normalised);


--
-- Name: organisations_unit_area; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unit_area ON public.organisations_unit USING btree (area_code);


--
-- Name: organisations_unit_parent_id_c68c70a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unit_parent_id_c68c70a6 ON public.organisations_unit USING btree (parent_id);


--
-- Name: organisations_unit_path; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unit_path ON public.organisations_unit USING gin (path);


--
-- Name: organisations_unitcode_unit_id_883037a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitcode_unit_id_883037a4 ON public.organisations_unitcode USING btree (unit_id);


--
-- Name: organisations_unitcodeevent_pgh_context_id_dab83780; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitcodeevent_pgh_context_id_dab83780 ON public.organisations_unitcodeevent USING btree (pgh_context_id);


--
-- Name: organisations_unitcodeevent_pgh_obj_id_b9866f91; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitcodeevent_pgh_obj_id_b9866f91 ON public.organisations_unitcodeevent USING btree (pgh_obj_id);


--
-- Name: organisations_unitcodeevent_unit_id_0b37d1de; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitcodeevent_unit_id_0b37d1de ON public.organisations_unitcodeevent USING btree (unit_id);


--
-- Name: organisations_unitevent_parent_id_ba9582ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitevent_parent_id_ba9582ec ON public.organisations_unitevent USING btree (parent_id);


--
-- Name: organisations_unitevent_pgh_context_id_bc3d9336; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitevent_pgh_context_id_bc3d9336 ON public.organisations_unitevent USING btree (pgh_context_id);


--
-- Name: organisations_unitevent_pgh_obj_id_0c677901; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitevent_pgh_obj_id_0c677901 ON public.organisations_unitevent USING btree (pgh_obj_id);


--
-- Name: organisations_unitname_unit_id_e215f633; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitname_unit_id_e215f633 ON public.organisations_unitname USING btree (unit_id);


--
-- Name: organisations_unitnameevent_pgh_context_id_9fcc9ad0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitnameevent_pgh_context_id_9fcc9ad0 ON public.organisations_unitnameevent USING btree (pgh_context_id);


--
-- Name: organisations_unitnameevent_pgh_obj_id_62f71ce5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitnameevent_pgh_obj_id_62f71ce5 ON public.organisations_unitnameevent USING btree (pgh_obj_id);


--
-- Name: organisations_unitnameevent_unit_id_c26878e7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitnameevent_unit_id_c26878e7 ON public.organisations_unitnameevent USING btree (unit_id);


--
-- Name: organisations_unitsuccession_new_id_f4c20168; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitsuccession_new_id_f4c20168 ON public.organisations_unitsuccession USING btree (new_id);


--
-- Name: organisations_unitsuccession_old_id_388b1ecf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitsuccession_old_id_388b1ecf ON public.organisations_unitsuccession USING btree (old_id);


--
-- Name: organisations_unitsuccessionevent_new_id_ad75e5d6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitsuccessionevent_new_id_ad75e5d6 ON public.organisations_unitsuccessionevent USING btree (new_id);


--
-- Name: organisations_unitsuccessionevent_old_id_5da42b32; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitsuccessionevent_old_id_5da42b32 ON public.organisations_unitsuccessionevent USING btree (old_id);


--
-- Name: organisations_unitsuccessionevent_pgh_context_id_56759e28; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitsuccessionevent_pgh_context_id_56759e28 ON public.organisations_unitsuccessionevent USING btree (pgh_context_id);


--
-- Name: organisations_unitsuccessionevent_pgh_obj_id_c5c6598d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_unitsuccessionevent_pgh_obj_id_c5c6598d ON public.organisations_unitsuccessionevent USING btree (pgh_obj_id);


--
-- Name: people_duplicatepair_second_id_09a5ee14; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_duplicatepair_second_id_09a5ee14 ON public.people_duplicatepair USING btree (second_id);


--
-- Name: people_duplicatepairevent_first_id_d302d7a7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_duplicatepairevent_first_id_d302d7a7 ON public.people_duplicatepairevent USING btree (first_id);


--
-- Name: people_duplicatepairevent_pgh_context_id_24ea0da3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_duplicatepairevent_pgh_context_id_24ea0da3 ON public.people_duplicatepairevent USING btree (pgh_context_id);


--
-- Name: people_duplicatepairevent_pgh_obj_id_6f176b03; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_duplicatepairevent_pgh_obj_id_6f176b03 ON public.people_duplicatepairevent USING btree (pgh_obj_id);


--
-- Name: people_duplicatepairevent_second_id_5c6b23da; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_duplicatepairevent_second_id_5c6b23da ON public.people_duplicatepairevent USING btree (second_id);


--
-- Name: people_household_area; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_household_area ON public.people_household USING btree (area_code);


--
-- Name: people_householdevent_pgh_context_id_eb25fc57; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_householdevent_pgh_context_id_eb25fc57 ON public.people_householdevent USING btree (pgh_context_id);


--
-- Name: people_householdevent_pgh_obj_id_9d1e1e32; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_householdevent_pgh_obj_id_9d1e1e32 ON public.people_householdevent USING btree (pgh_obj_id);


--
-- Name: people_householdmember_household_id_5d283728; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_householdmember_household_id_5d283728 ON public.people_householdmember USING btree (household_id);


--
-- Name: people_householdmemberevent_household_id_a180efa8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_householdmemberevent_household_id_a180efa8 ON public.people_householdmemberevent USING btree (household_id);


--
-- Name: people_householdmemberevent_person_id_66a66e6f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_householdmemberevent_person_id_66a66e6f ON public.people_householdmemberevent USING btree (person_id);


--
-- Name: people_householdmemberevent_pgh_context_id_1cacc730; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_householdmemberevent_pgh_context_id_1cacc730 ON public.people_householdmemberevent USING btree (pgh_context_id);


--
-- Name: people_householdmemberevent_pgh_obj_id_2b5d4377; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_householdmemberevent_pgh_obj_id_2b5d4377 ON public.people_householdmemberevent USING btree (pgh_obj_id);


--
-- Name: people_identifier_one_holder; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX people_identifier_one_holder ON public.people_personidentifier USING btree (kind, value) WHERE active;


--
-- Name: people_member_one_head; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX people_member_one_head ON public.people_householdmember USING btree (household_id) WHERE ((left_on IS NULL) AND ((relation)::text = 'head'::text));


--
-- Name: people_member_one_household; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX people_member_one_household ON public.people_householdmember USING btree (person_id) WHERE (left_on IS NULL);


--
-- Name: people_merge_kept_id_d4ee6e06; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_merge_kept_id_d4ee6e06 ON public.people_merge USING btree (kept_id);


--
-- Name: people_merge_merged_id_87dce616; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_merge_merged_id_87dce616 ON public.people_merge USING btree (merged_id);


--
-- Name: people_merge_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX people_merge_once ON public.people_merge USING btree (merged_id) WHERE (undone_at IS NULL);


--
-- Name: people_mergeevent_kept_id_f9f16d58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_mergeevent_kept_id_f9f16d58 ON public.people_mergeevent USING btree (kept_id);


--
-- Name: people_mergeevent_merged_id_a394a053; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_mergeevent_merged_id_a394a053 ON public.people_mergeevent USING btree (merged_id);


--
-- Name: people_mergeevent_pgh_context_id_5b71a69e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_mergeevent_pgh_context_id_5b71a69e ON public.people_mergeevent USING btree (pgh_context_id);


--
-- Name: people_mergeevent_pgh_obj_id_033b62af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_mergeevent_pgh_obj_id_033b62af ON public.people_mergeevent USING btree (pgh_obj_id);


--
-- Name: people_pair_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_pair_open ON public.people_duplicatepair USING btree (score DESC, id) WHERE ((state)::text = 'open'::text);


--
-- Name: people_person_area; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_area ON public.people_person USING btree (area_code);


--
-- Name: people_person_merged; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_merged ON public.people_person USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);


--
-- Name: people_person_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_name ON public.people_person USING btree (folded_name, id);


--
-- Name: people_person_name_birth; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_name_birth ON public.people_person USING btree (folded_name, birth_year);


--
-- Name: people_person_phone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_phone ON public.people_person USING btree (phone) WHERE (NOT ((phone)::text = ''::text));


--
-- Name: people_person_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_words ON public.people_person USING gin (to_tsvector('simple'::regconfig, (COALESCE(folded_name, ''::character varying))::text));


--
-- Name: people_personevent_merged_into_id_747976eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_personevent_merged_into_id_747976eb ON public.people_personevent USING btree (merged_into_id);


--
-- Name: people_personevent_pgh_context_id_f0edbb61; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_personevent_pgh_context_id_f0edbb61 ON public.people_personevent USING btree (pgh_context_id);


--
-- Name: people_personevent_pgh_obj_id_5819a328; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_personevent_pgh_obj_id_5819a328 ON public.people_personevent USING btree (pgh_obj_id);


--
-- Name: people_personidentifier_person_id_e2ddfc5e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_personidentifier_person_id_e2ddfc5e ON public.people_personidentifier USING btree (person_id);


--
-- Name: people_personidentifierevent_person_id_1d6c1994; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_personidentifierevent_person_id_1d6c1994 ON public.people_personidentifierevent USING btree (person_id);


--
-- Name: people_personidentifierevent_pgh_context_id_59e491db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_personidentifierevent_pgh_context_id_59e491db ON public.people_personidentifierevent USING btree (pgh_context_id);


--
-- Name: people_personidentifierevent_pgh_obj_id_5c046754; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_personidentifierevent_pgh_obj_id_5c046754 ON public.people_personidentifierevent USING btree (pgh_obj_id);


--
-- Name: places_area_parent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_area_parent ON public.places_area USING btree (parent_code, code);


--
-- Name: places_areasuccession_new; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_areasuccession_new ON public.places_areasuccession USING btree (new_code, "on");


--
-- Name: places_loadedfile_name_29ce19df_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_loadedfile_name_29ce19df_like ON public.places_loadedfile USING btree (name varchar_pattern_ops);


--
-- Name: procedures_applicants; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_applicants ON public.procedures_entry USING gin (applicants) WITH (fastupdate=off);


--
-- Name: procedures_by_level; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_by_level ON public.procedures_entry USING btree (level, sort_name, code);


--
-- Name: procedures_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_by_name ON public.procedures_entry USING btree (sort_name, code);


--
-- Name: procedures_by_sector; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_by_sector ON public.procedures_entry USING btree (sector, sort_name, code);


--
-- Name: procedures_entry_code_da74bf48_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_entry_code_da74bf48_like ON public.procedures_entry USING btree (code varchar_pattern_ops);


--
-- Name: procedures_import_sha; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_import_sha ON public.procedures_import USING btree (sha256, state);


--
-- Name: procedures_importevent_pgh_context_id_781544ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_importevent_pgh_context_id_781544ec ON public.procedures_importevent USING btree (pgh_context_id);


--
-- Name: procedures_importevent_pgh_obj_id_c792e882; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_importevent_pgh_obj_id_c792e882 ON public.procedures_importevent USING btree (pgh_obj_id);


--
-- Name: procedures_life_events; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_life_events ON public.procedures_entry USING gin (life_events) WITH (fastupdate=off);


--
-- Name: procedures_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procedures_search ON public.procedures_entry USING gin (search_vector) WITH (fastupdate=off);


--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);


--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));


--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);


--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);


--
-- Name: queueing_booking_code_3a09ea79_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_booking_code_3a09ea79_like ON public.queueing_booking USING btree (code varchar_pattern_ops);


--
-- Name: queueing_booking_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_booking_day ON public.queueing_booking USING btree (day, state);


--
-- Name: queueing_booking_desk_id_3bbbf27c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_booking_desk_id_3bbbf27c ON public.queueing_booking USING btree (desk_id);


--
-- Name: queueing_booking_key_74cfc38e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_booking_key_74cfc38e_like ON public.queueing_booking USING btree (key varchar_pattern_ops);


--
-- Name: queueing_booking_person_id_85da3308; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_booking_person_id_85da3308 ON public.queueing_booking USING btree (person_id);


--
-- Name: queueing_bookingevent_desk_id_6941d8a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_bookingevent_desk_id_6941d8a0 ON public.queueing_bookingevent USING btree (desk_id);


--
-- Name: queueing_bookingevent_person_id_7758a794; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_bookingevent_person_id_7758a794 ON public.queueing_bookingevent USING btree (person_id);


--
-- Name: queueing_bookingevent_pgh_context_id_43ae939e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_bookingevent_pgh_context_id_43ae939e ON public.queueing_bookingevent USING btree (pgh_context_id);


--
-- Name: queueing_bookingevent_pgh_obj_id_55ccbc35; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_bookingevent_pgh_obj_id_55ccbc35 ON public.queueing_bookingevent USING btree (pgh_obj_id);


--
-- Name: queueing_counter_desk_id_d5930a63; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_counter_desk_id_d5930a63 ON public.queueing_counter USING btree (desk_id);


--
-- Name: queueing_counter_officer_id_941c4fd1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_counter_officer_id_941c4fd1 ON public.queueing_counter USING btree (officer_id);


--
-- Name: queueing_counterevent_desk_id_6168529f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_counterevent_desk_id_6168529f ON public.queueing_counterevent USING btree (desk_id);


--
-- Name: queueing_counterevent_officer_id_3edcdec4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_counterevent_officer_id_3edcdec4 ON public.queueing_counterevent USING btree (officer_id);


--
-- Name: queueing_counterevent_pgh_context_id_d426ee2e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_counterevent_pgh_context_id_d426ee2e ON public.queueing_counterevent USING btree (pgh_context_id);


--
-- Name: queueing_counterevent_pgh_obj_id_7da39b32; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_counterevent_pgh_obj_id_7da39b32 ON public.queueing_counterevent USING btree (pgh_obj_id);


--
-- Name: queueing_desk_kiosk_key_6e39907f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_desk_kiosk_key_6e39907f_like ON public.queueing_desk USING btree (kiosk_key varchar_pattern_ops);


--
-- Name: queueing_deskevent_pgh_context_id_c35953d5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_deskevent_pgh_context_id_c35953d5 ON public.queueing_deskevent USING btree (pgh_context_id);


--
-- Name: queueing_deskevent_pgh_obj_id_5231fdb7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_deskevent_pgh_obj_id_5231fdb7 ON public.queueing_deskevent USING btree (pgh_obj_id);


--
-- Name: queueing_deskevent_unit_id_13485113; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_deskevent_unit_id_13485113 ON public.queueing_deskevent USING btree (unit_id);


--
-- Name: queueing_group_desk_id_c28a5d9e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_group_desk_id_c28a5d9e ON public.queueing_group USING btree (desk_id);


--
-- Name: queueing_groupevent_desk_id_7db0b50a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_groupevent_desk_id_7db0b50a ON public.queueing_groupevent USING btree (desk_id);


--
-- Name: queueing_groupevent_pgh_context_id_d8336a17; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_groupevent_pgh_context_id_d8336a17 ON public.queueing_groupevent USING btree (pgh_context_id);


--
-- Name: queueing_groupevent_pgh_obj_id_ba91a722; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_groupevent_pgh_obj_id_ba91a722 ON public.queueing_groupevent USING btree (pgh_obj_id);


--
-- Name: queueing_line; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_line ON public.queueing_ticket USING btree (desk_id, day, rank, queued_at) WHERE ((state)::text = 'waiting'::text);


--
-- Name: queueing_number_desk_id_8b61a79f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_number_desk_id_8b61a79f ON public.queueing_number USING btree (desk_id);


--
-- Name: queueing_one_at_counter; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX queueing_one_at_counter ON public.queueing_ticket USING btree (counter_id) WHERE ((state)::text = ANY ((ARRAY['called'::character varying, 'serving'::character varying])::text[]));


--
-- Name: queueing_one_booking; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX queueing_one_booking ON public.queueing_booking USING btree (desk_id, day, holder) WHERE ((state)::text = 'open'::text);


--
-- Name: queueing_one_seat; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX queueing_one_seat ON public.queueing_counter USING btree (officer_id) WHERE (officer_id IS NOT NULL);


--
-- Name: queueing_slot_desk_id_d61d1355; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_slot_desk_id_d61d1355 ON public.queueing_slot USING btree (desk_id);


--
-- Name: queueing_ticket_counter_id_16690565; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_ticket_counter_id_16690565 ON public.queueing_ticket USING btree (counter_id);


--
-- Name: queueing_ticket_desk_id_ab06b607; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_ticket_desk_id_ab06b607 ON public.queueing_ticket USING btree (desk_id);


--
-- Name: queueing_ticket_key_6e9f58ff_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_ticket_key_6e9f58ff_like ON public.queueing_ticket USING btree (key varchar_pattern_ops);


--
-- Name: queueing_ticketevent_booking_id_1740ea4e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_ticketevent_booking_id_1740ea4e ON public.queueing_ticketevent USING btree (booking_id);


--
-- Name: queueing_ticketevent_counter_id_7596a046; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_ticketevent_counter_id_7596a046 ON public.queueing_ticketevent USING btree (counter_id);


--
-- Name: queueing_ticketevent_desk_id_bd7e3a00; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_ticketevent_desk_id_bd7e3a00 ON public.queueing_ticketevent USING btree (desk_id);


--
-- Name: queueing_ticketevent_pgh_context_id_1a2faecd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_ticketevent_pgh_context_id_1a2faecd ON public.queueing_ticketevent USING btree (pgh_context_id);


--
-- Name: queueing_ticketevent_pgh_obj_id_4ea82ed0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_ticketevent_pgh_obj_id_4ea82ed0 ON public.queueing_ticketevent USING btree (pgh_obj_id);


--
-- Name: queueing_today; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queueing_today ON public.queueing_ticket USING btree (desk_id, day, state);


--
-- Name: records_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_due ON public.records_record USING btree (transfer_due_on) WHERE ((state)::text = 'closed'::text);


--
-- Name: records_item_record_id_8c35b9b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_item_record_id_8c35b9b3 ON public.records_item USING btree (record_id);


--
-- Name: records_item_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_item_subject ON public.records_item USING btree (subject);


--
-- Name: records_itemevent_pgh_context_id_048c2158; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_itemevent_pgh_context_id_048c2158 ON public.records_itemevent USING btree (pgh_context_id);


--
-- Name: records_itemevent_pgh_obj_id_192ca7cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_itemevent_pgh_obj_id_192ca7cf ON public.records_itemevent USING btree (pgh_obj_id);


--
-- Name: records_itemevent_record_id_6e4c4e59; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_itemevent_record_id_6e4c4e59 ON public.records_itemevent USING btree (record_id);


--
-- Name: records_record_rules_id_6943128f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_record_rules_id_6943128f ON public.records_record USING btree (rules_id);


--
-- Name: records_record_transfer_id_edd595c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_record_transfer_id_edd595c5 ON public.records_record USING btree (transfer_id);


--
-- Name: records_record_unit_id_36cc45cd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_record_unit_id_36cc45cd ON public.records_record USING btree (unit_id);


--
-- Name: records_recordevent_pgh_context_id_ae49dcd6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_recordevent_pgh_context_id_ae49dcd6 ON public.records_recordevent USING btree (pgh_context_id);


--
-- Name: records_recordevent_pgh_obj_id_7e3e8edd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_recordevent_pgh_obj_id_7e3e8edd ON public.records_recordevent USING btree (pgh_obj_id);


--
-- Name: records_recordevent_rules_id_d9d2a926; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_recordevent_rules_id_d9d2a926 ON public.records_recordevent USING btree (rules_id);


--
-- Name: records_recordevent_transfer_id_1de7ea74; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_recordevent_transfer_id_1de7ea74 ON public.records_recordevent USING btree (transfer_id);


--
-- Name: records_recordevent_unit_id_50215e11; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_recordevent_unit_id_50215e11 ON public.records_recordevent USING btree (unit_id);


--
-- Name: records_transfer_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_transfer_unit ON public.records_transfer USING btree (unit_id, id DESC);


--
-- Name: records_transfer_unit_id_822d1a09; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_transfer_unit_id_822d1a09 ON public.records_transfer USING btree (unit_id);


--
-- Name: records_transferevent_pgh_context_id_925d729f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_transferevent_pgh_context_id_925d729f ON public.records_transferevent USING btree (pgh_context_id);


--
-- Name: records_transferevent_pgh_obj_id_29ec4986; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_transferevent_pgh_obj_id_29ec4986 ON public.records_transferevent USING btree (pgh_obj_id);


--
-- Name: records_transferevent_unit_id_1ea9db4f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_transferevent_unit_id_1ea9db4f ON public.records_transferevent USING btree (unit_id);


--
-- Name: records_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX records_unit ON public.records_record USING btree (unit_id, id DESC);


--
-- Name: reforms_answer_reform_id_821ab865; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_answer_reform_id_821ab865 ON public.reforms_answer USING btree (reform_id);


--
-- Name: reforms_answerevent_pgh_context_id_cc139abe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_answerevent_pgh_context_id_cc139abe ON public.reforms_answerevent USING btree (pgh_context_id);


--
-- Name: reforms_answerevent_pgh_obj_id_2a395feb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_answerevent_pgh_obj_id_2a395feb ON public.reforms_answerevent USING btree (pgh_obj_id);


--
-- Name: reforms_answerevent_reform_id_076e1279; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_answerevent_reform_id_076e1279 ON public.reforms_answerevent USING btree (reform_id);


--
-- Name: reforms_item_new_unit_id_8c8dce81; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_item_new_unit_id_8c8dce81 ON public.reforms_item USING btree (new_unit_id);


--
-- Name: reforms_item_old_unit_id_ad84fc8c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_item_old_unit_id_ad84fc8c ON public.reforms_item USING btree (old_unit_id);


--
-- Name: reforms_item_reform_id_6fb0a822; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_item_reform_id_6fb0a822 ON public.reforms_item USING btree (reform_id);


--
-- Name: reforms_item_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_item_state ON public.reforms_item USING btree (reform_id, state, kind, id);


--
-- Name: reforms_newunit_reform_id_df0cf954; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_newunit_reform_id_df0cf954 ON public.reforms_newunit USING btree (reform_id);


--
-- Name: reforms_reform_confirmed_by_id_a199951c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_reform_confirmed_by_id_a199951c ON public.reforms_reform USING btree (confirmed_by_id);


--
-- Name: reforms_reform_planned_by_id_5ed1e792; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_reform_planned_by_id_5ed1e792 ON public.reforms_reform USING btree (planned_by_id);


--
-- Name: reforms_reform_scope_id_9cee2887; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_reform_scope_id_9cee2887 ON public.reforms_reform USING btree (scope_id);


--
-- Name: reforms_reformevent_confirmed_by_id_59aba7e7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_reformevent_confirmed_by_id_59aba7e7 ON public.reforms_reformevent USING btree (confirmed_by_id);


--
-- Name: reforms_reformevent_pgh_context_id_49a8d671; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_reformevent_pgh_context_id_49a8d671 ON public.reforms_reformevent USING btree (pgh_context_id);


--
-- Name: reforms_reformevent_pgh_obj_id_aab28a1d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_reformevent_pgh_obj_id_aab28a1d ON public.reforms_reformevent USING btree (pgh_obj_id);


--
-- Name: reforms_reformevent_planned_by_id_0090bd4a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_reformevent_planned_by_id_0090bd4a ON public.reforms_reformevent USING btree (planned_by_id);


--
-- Name: reforms_reformevent_scope_id_1c524d7d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_reformevent_scope_id_1c524d7d ON public.reforms_reformevent USING btree (scope_id);


--
-- Name: reforms_row_old_id_fd007471; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_row_old_id_fd007471 ON public.reforms_row USING btree (old_id);


--
-- Name: reforms_row_reform_id_29bc1118; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_row_reform_id_29bc1118 ON public.reforms_row USING btree (reform_id);


--
-- Name: reforms_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reforms_state ON public.reforms_reform USING btree (state, "on");


--
-- Name: score_cell_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_cell_ended ON public.service_score_monthcell USING btree (ended_month);


--
-- Name: score_cell_received; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_cell_received ON public.service_score_monthcell USING btree (received_month);


--
-- Name: score_fact_branch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_fact_branch ON public.service_score_dossierfact USING btree (branch_id, received_month, case_id);


--
-- Name: score_fact_branch_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_fact_branch_ended ON public.service_score_dossierfact USING btree (branch_id, ended_month, case_id);


--
-- Name: score_fact_month; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_fact_month ON public.service_score_dossierfact USING btree (received_month);


--
-- Name: score_fact_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_fact_open ON public.service_score_dossierfact USING btree (late_at, case_id) WHERE ((ended_month = '9999-12-01'::date) AND received);


--
-- Name: score_fact_root; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_fact_root ON public.service_score_dossierfact USING btree (root_id, received_month, case_id);


--
-- Name: score_fact_root_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_fact_root_ended ON public.service_score_dossierfact USING btree (root_id, ended_month, case_id);


--
-- Name: score_fact_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_fact_unit ON public.service_score_dossierfact USING btree (unit_id, received_month, case_id);


--
-- Name: score_fact_unit_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_fact_unit_ended ON public.service_score_dossierfact USING btree (unit_id, ended_month, case_id);


--
-- Name: score_forecast_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_forecast_day ON public.service_score_forecast USING btree (made_on);


--
-- Name: score_procedure_month; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_procedure_month ON public.service_score_procedurecell USING btree (received_month);


--
-- Name: score_stage_procedure; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_stage_procedure ON public.service_score_stagetime USING btree (procedure_code, stage, ended_on);


--
-- Name: score_stage_role; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX score_stage_role ON public.service_score_stagetime USING btree (role, ended_on);


--
-- Name: service_portal_rating_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX service_portal_rating_unit ON public.service_portal_rating USING btree (unit_id, at);


--
-- Name: service_portal_rating_unit_id_a47d9757; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX service_portal_rating_unit_id_a47d9757 ON public.service_portal_rating USING btree (unit_id);


--
-- Name: service_score_forecast_fact_id_e5410b86; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX service_score_forecast_fact_id_e5410b86 ON public.service_score_forecast USING btree (fact_id);


--
-- Name: signing_attempt_batch_cef0557c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attempt_batch_cef0557c ON public.signing_attempt USING btree (batch);


--
-- Name: signing_attempt_credential_id_ab4ce34f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attempt_credential_id_ab4ce34f ON public.signing_attempt USING btree (credential_id);


--
-- Name: signing_attempt_one_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX signing_attempt_one_open ON public.signing_attempt USING btree (step_id) WHERE (closed_at IS NULL);


--
-- Name: signing_attempt_prepared_id_7478f0c9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attempt_prepared_id_7478f0c9 ON public.signing_attempt USING btree (prepared_id);


--
-- Name: signing_attempt_started_by_id_87247641; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attempt_started_by_id_87247641 ON public.signing_attempt USING btree (started_by_id);


--
-- Name: signing_attempt_step_id_f1afa597; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attempt_step_id_f1afa597 ON public.signing_attempt USING btree (step_id);


--
-- Name: signing_attemptevent_credential_id_5f4643a2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attemptevent_credential_id_5f4643a2 ON public.signing_attemptevent USING btree (credential_id);


--
-- Name: signing_attemptevent_pgh_context_id_f06f042b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attemptevent_pgh_context_id_f06f042b ON public.signing_attemptevent USING btree (pgh_context_id);


--
-- Name: signing_attemptevent_pgh_obj_id_71d686c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attemptevent_pgh_obj_id_71d686c3 ON public.signing_attemptevent USING btree (pgh_obj_id);


--
-- Name: signing_attemptevent_prepared_id_43c783b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attemptevent_prepared_id_43c783b5 ON public.signing_attemptevent USING btree (prepared_id);


--
-- Name: signing_attemptevent_started_by_id_9a8ce2f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attemptevent_started_by_id_9a8ce2f7 ON public.signing_attemptevent USING btree (started_by_id);


--
-- Name: signing_attemptevent_step_id_f58cc570; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_attemptevent_step_id_f58cc570 ON public.signing_attemptevent USING btree (step_id);


--
-- Name: signing_authority_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX signing_authority_once ON public.signing_authority USING btree (sha256) WHERE (removed_at IS NULL);


--
-- Name: signing_authorityevent_pgh_context_id_f84ab57d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_authorityevent_pgh_context_id_f84ab57d ON public.signing_authorityevent USING btree (pgh_context_id);


--
-- Name: signing_authorityevent_pgh_obj_id_c5aced3f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_authorityevent_pgh_obj_id_c5aced3f ON public.signing_authorityevent USING btree (pgh_obj_id);


--
-- Name: signing_credential_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_credential_account ON public.signing_credential USING btree (account_id);


--
-- Name: signing_credential_account_id_86625a96; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_credential_account_id_86625a96 ON public.signing_credential USING btree (account_id);


--
-- Name: signing_credential_certificate_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX signing_credential_certificate_once ON public.signing_credential USING btree (issuer, serial) WHERE (removed_at IS NULL);


--
-- Name: signing_credential_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_credential_unit ON public.signing_credential USING btree (unit_id);


--
-- Name: signing_credential_unit_id_7f4cc7ba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_credential_unit_id_7f4cc7ba ON public.signing_credential USING btree (unit_id);


--
-- Name: signing_credentialevent_account_id_227e6e7b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_credentialevent_account_id_227e6e7b ON public.signing_credentialevent USING btree (account_id);


--
-- Name: signing_credentialevent_pgh_context_id_22d04ad2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_credentialevent_pgh_context_id_22d04ad2 ON public.signing_credentialevent USING btree (pgh_context_id);


--
-- Name: signing_credentialevent_pgh_obj_id_a21cbf99; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_credentialevent_pgh_obj_id_a21cbf99 ON public.signing_credentialevent USING btree (pgh_obj_id);


--
-- Name: signing_credentialevent_unit_id_27eb54da; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_credentialevent_unit_id_27eb54da ON public.signing_credentialevent USING btree (unit_id);


--
-- Name: signing_power_deputy; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_power_deputy ON public.signing_power USING btree (deputy_id, principal_id);


--
-- Name: signing_power_deputy_id_4813fed2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_power_deputy_id_4813fed2 ON public.signing_power USING btree (deputy_id);


--
-- Name: signing_power_principal_id_7863e5d3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_power_principal_id_7863e5d3 ON public.signing_power USING btree (principal_id);


--
-- Name: signing_powerevent_deputy_id_f5bb451f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_powerevent_deputy_id_f5bb451f ON public.signing_powerevent USING btree (deputy_id);


--
-- Name: signing_powerevent_pgh_context_id_c922ef36; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_powerevent_pgh_context_id_c922ef36 ON public.signing_powerevent USING btree (pgh_context_id);


--
-- Name: signing_powerevent_pgh_obj_id_6a380f65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_powerevent_pgh_obj_id_6a380f65 ON public.signing_powerevent USING btree (pgh_obj_id);


--
-- Name: signing_powerevent_principal_id_17e0fd93; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_powerevent_principal_id_17e0fd93 ON public.signing_powerevent USING btree (principal_id);


--
-- Name: signing_report_sha256_db0c3ba9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_report_sha256_db0c3ba9_like ON public.signing_report USING btree (sha256 varchar_pattern_ops);


--
-- Name: signing_request_file_id_837c30ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_request_file_id_837c30ea ON public.signing_request USING btree (file_id);


--
-- Name: signing_request_key_dfccb5c6_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_request_key_dfccb5c6_like ON public.signing_request USING btree (key varchar_pattern_ops);


--
-- Name: signing_request_opened_by_id_3d7d061b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_request_opened_by_id_3d7d061b ON public.signing_request USING btree (opened_by_id);


--
-- Name: signing_request_opener; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_request_opener ON public.signing_request USING btree (opened_by_id, id DESC);


--
-- Name: signing_request_result_file_id_5e23771e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_request_result_file_id_5e23771e ON public.signing_request USING btree (result_file_id);


--
-- Name: signing_request_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_request_subject ON public.signing_request USING btree (subject);


--
-- Name: signing_requestevent_file_id_ab06b13b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_requestevent_file_id_ab06b13b ON public.signing_requestevent USING btree (file_id);


--
-- Name: signing_requestevent_opened_by_id_7fa38d74; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_requestevent_opened_by_id_7fa38d74 ON public.signing_requestevent USING btree (opened_by_id);


--
-- Name: signing_requestevent_pgh_context_id_5f1601f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_requestevent_pgh_context_id_5f1601f6 ON public.signing_requestevent USING btree (pgh_context_id);


--
-- Name: signing_requestevent_pgh_obj_id_e87c7241; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_requestevent_pgh_obj_id_e87c7241 ON public.signing_requestevent USING btree (pgh_obj_id);


--
-- Name: signing_requestevent_result_file_id_8e0a0441; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_requestevent_result_file_id_8e0a0441 ON public.signing_requestevent USING btree (result_file_id);


--
-- Name: signing_step_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_step_account ON public.signing_step USING btree (account_id, request_id) WHERE turn;


--
-- Name: signing_step_account_id_e1b5acd4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_step_account_id_e1b5acd4 ON public.signing_step USING btree (account_id);


--
-- Name: signing_step_credential_id_9be31f4f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_step_credential_id_9be31f4f ON public.signing_step USING btree (credential_id);


--
-- Name: signing_step_one_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX signing_step_one_turn ON public.signing_step USING btree (request_id) WHERE turn;


--
-- Name: signing_step_principal_id_66b87607; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_step_principal_id_66b87607 ON public.signing_step USING btree (principal_id);


--
-- Name: signing_step_request_id_4b98b172; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_step_request_id_4b98b172 ON public.signing_step USING btree (request_id);


--
-- Name: signing_step_unfinished; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_step_unfinished ON public.signing_step USING btree (state) WHERE ((state)::text = ANY ((ARRAY['embedded'::character varying, 'hash_sent'::character varying, 'waiting_user'::character varying])::text[]));


--
-- Name: signing_step_unit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_step_unit ON public.signing_step USING btree (unit_id, request_id) WHERE turn;


--
-- Name: signing_step_unit_id_883733c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_step_unit_id_883733c8 ON public.signing_step USING btree (unit_id);


--
-- Name: signing_stepevent_account_id_aece9b39; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_stepevent_account_id_aece9b39 ON public.signing_stepevent USING btree (account_id);


--
-- Name: signing_stepevent_credential_id_a2a05344; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_stepevent_credential_id_a2a05344 ON public.signing_stepevent USING btree (credential_id);


--
-- Name: signing_stepevent_pgh_context_id_e51137ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_stepevent_pgh_context_id_e51137ed ON public.signing_stepevent USING btree (pgh_context_id);


--
-- Name: signing_stepevent_pgh_obj_id_d89a4b76; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_stepevent_pgh_obj_id_d89a4b76 ON public.signing_stepevent USING btree (pgh_obj_id);


--
-- Name: signing_stepevent_principal_id_0c5218a7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_stepevent_principal_id_0c5218a7 ON public.signing_stepevent USING btree (principal_id);


--
-- Name: signing_stepevent_request_id_6cb798d9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_stepevent_request_id_6cb798d9 ON public.signing_stepevent USING btree (request_id);


--
-- Name: signing_stepevent_unit_id_d5222ec2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signing_stepevent_unit_id_d5222ec2 ON public.signing_stepevent USING btree (unit_id);


--
-- Name: socialaccount_socialaccount_user_id_8146e70c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);


--
-- Name: socialaccount_socialtoken_account_id_951f210e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);


--
-- Name: socialaccount_socialtoken_app_id_636a42d7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);


--
-- Name: store_item_case; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX store_item_case ON public.document_store_item USING btree (source_case);


--
-- Name: store_item_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX store_item_expiry ON public.document_store_item USING btree (valid_to) WHERE ((state)::text = 'valid'::text);


--
-- Name: store_item_holder; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX store_item_holder ON public.document_store_item USING btree (holder_id, kind, issued_on DESC);


--
-- Name: store_use_current; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX store_use_current ON public.document_store_use USING btree (case_id, paper_code) WHERE (ended_at IS NULL);


--
-- Name: store_use_item; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX store_use_item ON public.document_store_use USING btree (item_id, id DESC);


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


--
-- Name: what_if_path; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX what_if_path ON public.what_if_study USING gin (unit_path);


--
-- Name: what_if_study_unit_id_af95557f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX what_if_study_unit_id_af95557f ON public.what_if_study USING btree (unit_id);


--
-- Name: what_if_studyevent_pgh_context_id_f79d3fce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX what_if_studyevent_pgh_context_id_f79d3fce ON public.what_if_studyevent USING btree (pgh_context_id);


--
-- Name: what_if_studyevent_pgh_obj_id_9c2fef9e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX what_if_studyevent_pgh_obj_id_9c2fef9e ON public.what_if_studyevent USING btree (pgh_obj_id);


--
-- Name: what_if_studyevent_unit_id_ebe0188c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX what_if_studyevent_unit_id_ebe0188c ON public.what_if_studyevent USING btree (unit_id);


--
-- Name: access_account pgtrigger_access_account_token_10d8f; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_access_account_token_10d8f AFTER UPDATE OF is_active ON public.access_account FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_access_account_token_10d8f();


--
-- Name: access_rolegrant pgtrigger_access_grant_token_0b12b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_access_grant_token_0b12b AFTER INSERT OR DELETE OR UPDATE ON public.access_rolegrant FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_access_grant_token_0b12b();


--
-- Name: access_substitution pgtrigger_access_substitution_token_3bcdd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_access_substitution_token_3bcdd AFTER INSERT OR DELETE OR UPDATE ON public.access_substitution FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_access_substitution_token_3bcdd();


--
-- Name: assignments_report pgtrigger_append_only_288d5; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_288d5 BEFORE DELETE OR UPDATE ON public.assignments_report FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_288d5();


--
-- Name: documents_copy pgtrigger_append_only_44472; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_44472 BEFORE DELETE OR UPDATE ON public.documents_copy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_44472();


--
-- Name: documents_version pgtrigger_append_only_65cda; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_65cda BEFORE DELETE OR UPDATE ON public.documents_version FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_65cda();


--
-- Name: documents_directive pgtrigger_append_only_cff23; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_cff23 BEFORE DELETE OR UPDATE ON public.documents_directive FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_cff23();


--
-- Name: documents_trailrow pgtrigger_append_only_df4e5; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_df4e5 BEFORE DELETE OR UPDATE ON public.documents_trailrow FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_df4e5();


--
-- Name: cases_trailrow pgtrigger_append_only_e6385; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_e6385 BEFORE DELETE OR UPDATE ON public.cases_trailrow FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e6385();


--
-- Name: records_record pgtrigger_archived_is_final_21deb; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_archived_is_final_21deb BEFORE UPDATE ON public.records_record FOR EACH ROW WHEN (((old.state)::text = 'archived'::text)) EXECUTE FUNCTION public.pgtrigger_archived_is_final_21deb();


--
-- Name: calendar_calendarexception pgtrigger_calendar_exception_token_48c1e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_calendar_exception_token_48c1e AFTER INSERT OR DELETE OR UPDATE ON public.calendar_calendarexception FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_calendar_exception_token_48c1e();


--
-- Name: calendar_workingcalendar pgtrigger_calendar_token_69bbe; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_calendar_token_69bbe AFTER INSERT OR DELETE OR UPDATE ON public.calendar_workingcalendar FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_calendar_token_69bbe();


--
-- Name: definitions_definition pgtrigger_decided_is_fixed_aa360; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_decided_is_fixed_aa360 BEFORE UPDATE ON public.definitions_definition FOR EACH ROW WHEN (((old.status)::text = ANY ((ARRAY['approved'::character varying, 'effective'::character varying, 'superseded'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_decided_is_fixed_aa360();


--
-- Name: definitions_definition pgtrigger_decided_is_kept_8004d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_decided_is_kept_8004d BEFORE DELETE ON public.definitions_definition FOR EACH ROW WHEN (((old.status)::text = ANY ((ARRAY['approved'::character varying, 'effective'::character varying, 'superseded'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_decided_is_kept_8004d();


--
-- Name: definitions_definition pgtrigger_definitions_token_9f38f; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_definitions_token_9f38f AFTER INSERT OR DELETE OR UPDATE ON public.definitions_definition FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_definitions_token_9f38f();


--
-- Name: records_item pgtrigger_delete_delete_d1968; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_delete_delete_d1968 AFTER DELETE ON public.records_item FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d1968();


--
-- Name: cases_extension pgtrigger_extension_append_only_d93e7; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_extension_append_only_d93e7 BEFORE DELETE OR UPDATE ON public.cases_extension FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_extension_append_only_d93e7();


--
-- Name: document_store_item pgtrigger_insert_insert_0416b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_0416b AFTER INSERT ON public.document_store_item FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0416b();


--
-- Name: people_householdmember pgtrigger_insert_insert_06502; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_06502 AFTER INSERT ON public.people_householdmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_06502();


--
-- Name: organisations_unitsuccession pgtrigger_insert_insert_070d1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_070d1 AFTER INSERT ON public.organisations_unitsuccession FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_070d1();


--
-- Name: cases_case pgtrigger_insert_insert_0b483; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_0b483 AFTER INSERT ON public.cases_case FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0b483();


--
-- Name: cases_pause pgtrigger_insert_insert_16acd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_16acd AFTER INSERT ON public.cases_pause FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_16acd();


--
-- Name: records_item pgtrigger_insert_insert_1eb9d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_1eb9d AFTER INSERT ON public.records_item FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1eb9d();


--
-- Name: procedures_import pgtrigger_insert_insert_1fb6d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_1fb6d AFTER INSERT ON public.procedures_import FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1fb6d();


--
-- Name: people_personidentifier pgtrigger_insert_insert_2217d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_2217d AFTER INSERT ON public.people_personidentifier FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2217d();


--
-- Name: cases_consultation pgtrigger_insert_insert_24732; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_24732 AFTER INSERT ON public.cases_consultation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_24732();


--
-- Name: signing_step pgtrigger_insert_insert_26227; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_26227 AFTER INSERT ON public.signing_step FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_26227();


--
-- Name: documents_mail pgtrigger_insert_insert_28834; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_28834 AFTER INSERT ON public.documents_mail FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_28834();


--
-- Name: exchange_agency pgtrigger_insert_insert_2e61a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_2e61a AFTER INSERT ON public.exchange_agency FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2e61a();


--
-- Name: signing_credential pgtrigger_insert_insert_341b9; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_341b9 AFTER INSERT ON public.signing_credential FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_341b9();


--
-- Name: access_substitution pgtrigger_insert_insert_3a045; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_3a045 AFTER INSERT ON public.access_substitution FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3a045();


--
-- Name: queueing_counter pgtrigger_insert_insert_3a315; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_3a315 AFTER INSERT ON public.queueing_counter FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3a315();


--
-- Name: documents_recipient pgtrigger_insert_insert_418db; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_418db AFTER INSERT ON public.documents_recipient FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_418db();


--
-- Name: queueing_ticket pgtrigger_insert_insert_43ebd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_43ebd AFTER INSERT ON public.queueing_ticket FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_43ebd();


--
-- Name: document_store_use pgtrigger_insert_insert_469c2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_469c2 AFTER INSERT ON public.document_store_use FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_469c2();


--
-- Name: signing_authority pgtrigger_insert_insert_502bd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_502bd AFTER INSERT ON public.signing_authority FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_502bd();


--
-- Name: assignments_assignment pgtrigger_insert_insert_50a77; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_50a77 AFTER INSERT ON public.assignments_assignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_50a77();


--
-- Name: signing_power pgtrigger_insert_insert_5265f; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_5265f AFTER INSERT ON public.signing_power FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5265f();


--
-- Name: exchange_sending pgtrigger_insert_insert_5391c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_5391c AFTER INSERT ON public.exchange_sending FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5391c();


--
-- Name: what_if_study pgtrigger_insert_insert_5806e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_5806e AFTER INSERT ON public.what_if_study FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5806e();


--
-- Name: reforms_answer pgtrigger_insert_insert_5d9b2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_5d9b2 AFTER INSERT ON public.reforms_answer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5d9b2();


--
-- Name: access_account pgtrigger_insert_insert_61e5d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_61e5d AFTER INSERT ON public.access_account FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_61e5d();


--
-- Name: cases_task pgtrigger_insert_insert_62e7a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_62e7a AFTER INSERT ON public.cases_task FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_62e7a();


--
-- Name: records_record pgtrigger_insert_insert_63ec8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_63ec8 AFTER INSERT ON public.records_record FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_63ec8();


--
-- Name: people_person pgtrigger_insert_insert_65688; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_65688 AFTER INSERT ON public.people_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_65688();


--
-- Name: cases_supplement pgtrigger_insert_insert_68213; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_68213 AFTER INSERT ON public.cases_supplement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_68213();


--
-- Name: organisations_unitcode pgtrigger_insert_insert_75364; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_75364 AFTER INSERT ON public.organisations_unitcode FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_75364();


--
-- Name: signing_request pgtrigger_insert_insert_8050c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_8050c AFTER INSERT ON public.signing_request FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8050c();


--
-- Name: definitions_legaldocument pgtrigger_insert_insert_83c39; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_83c39 AFTER INSERT ON public.definitions_legaldocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_83c39();


--
-- Name: documents_lettertemplate pgtrigger_insert_insert_86193; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_86193 AFTER INSERT ON public.documents_lettertemplate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_86193();


--
-- Name: queueing_group pgtrigger_insert_insert_863c2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_863c2 AFTER INSERT ON public.queueing_group FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_863c2();


--
-- Name: people_duplicatepair pgtrigger_insert_insert_865a9; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_865a9 AFTER INSERT ON public.people_duplicatepair FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_865a9();


--
-- Name: cases_handing pgtrigger_insert_insert_92d99; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_92d99 AFTER INSERT ON public.cases_handing FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_92d99();


--
-- Name: people_merge pgtrigger_insert_insert_97c77; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_97c77 AFTER INSERT ON public.people_merge FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_97c77();


--
-- Name: consents_consent pgtrigger_insert_insert_9ffa5; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_9ffa5 AFTER INSERT ON public.consents_consent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9ffa5();


--
-- Name: files_storedfile pgtrigger_insert_insert_a0d7d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_a0d7d AFTER INSERT ON public.files_storedfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a0d7d();


--
-- Name: reforms_reform pgtrigger_insert_insert_a321d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_a321d AFTER INSERT ON public.reforms_reform FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a321d();


--
-- Name: assignments_extension pgtrigger_insert_insert_a8ab5; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_a8ab5 AFTER INSERT ON public.assignments_extension FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a8ab5();


--
-- Name: queueing_desk pgtrigger_insert_insert_a9857; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_a9857 AFTER INSERT ON public.queueing_desk FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a9857();


--
-- Name: documents_meeting pgtrigger_insert_insert_aa6dc; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_aa6dc AFTER INSERT ON public.documents_meeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_aa6dc();


--
-- Name: documents_comment pgtrigger_insert_insert_af3db; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_af3db AFTER INSERT ON public.documents_comment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_af3db();


--
-- Name: documents_mailbox pgtrigger_insert_insert_afd0c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_afd0c AFTER INSERT ON public.documents_mailbox FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_afd0c();


--
-- Name: signing_attempt pgtrigger_insert_insert_b4249; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_b4249 AFTER INSERT ON public.signing_attempt FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b4249();


--
-- Name: queueing_booking pgtrigger_insert_insert_baed4; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_baed4 AFTER INSERT ON public.queueing_booking FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_baed4();


--
-- Name: definitions_definition pgtrigger_insert_insert_bbc45; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_bbc45 AFTER INSERT ON public.definitions_definition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bbc45();


--
-- Name: documents_document pgtrigger_insert_insert_be524; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_be524 AFTER INSERT ON public.documents_document FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_be524();


--
-- Name: people_household pgtrigger_insert_insert_bfe65; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_bfe65 AFTER INSERT ON public.people_household FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bfe65();


--
-- Name: exchange_sendingreceiver pgtrigger_insert_insert_cc20a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_cc20a AFTER INSERT ON public.exchange_sendingreceiver FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cc20a();


--
-- Name: calendar_calendarexception pgtrigger_insert_insert_cea1f; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_cea1f AFTER INSERT ON public.calendar_calendarexception FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cea1f();


--
-- Name: messaging_preference pgtrigger_insert_insert_cf22d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_cf22d AFTER INSERT ON public.messaging_preference FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cf22d();


--
-- Name: exchange_receivedmessage pgtrigger_insert_insert_d2c71; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_d2c71 AFTER INSERT ON public.exchange_receivedmessage FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d2c71();


--
-- Name: organisations_unit pgtrigger_insert_insert_dce7b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_dce7b AFTER INSERT ON public.organisations_unit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_dce7b();


--
-- Name: cases_paper pgtrigger_insert_insert_df072; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_df072 AFTER INSERT ON public.cases_paper FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_df072();


--
-- Name: cases_transfer pgtrigger_insert_insert_e2f1b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_e2f1b AFTER INSERT ON public.cases_transfer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e2f1b();


--
-- Name: calendar_workingcalendar pgtrigger_insert_insert_e3e68; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_e3e68 AFTER INSERT ON public.calendar_workingcalendar FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e3e68();


--
-- Name: cases_scan pgtrigger_insert_insert_e78d4; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_e78d4 AFTER INSERT ON public.cases_scan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e78d4();


--
-- Name: organisations_unitname pgtrigger_insert_insert_e8b6e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_e8b6e AFTER INSERT ON public.organisations_unitname FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e8b6e();


--
-- Name: access_rolegrant pgtrigger_insert_insert_e91fd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_e91fd AFTER INSERT ON public.access_rolegrant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e91fd();


--
-- Name: one_stop_offlineintake pgtrigger_insert_insert_ea44e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_ea44e AFTER INSERT ON public.one_stop_offlineintake FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ea44e();


--
-- Name: mandates_mandate pgtrigger_insert_insert_f2ff3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_f2ff3 AFTER INSERT ON public.mandates_mandate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f2ff3();


--
-- Name: access_accesstoken pgtrigger_insert_insert_f4165; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_f4165 AFTER INSERT ON public.access_accesstoken FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f4165();


--
-- Name: records_transfer pgtrigger_insert_insert_f7941; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_f7941 AFTER INSERT ON public.records_transfer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f7941();


--
-- Name: cases_result pgtrigger_insert_insert_fdc73; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_insert_insert_fdc73 AFTER INSERT ON public.cases_result FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fdc73();


--
-- Name: cases_printlayout pgtrigger_layout_append_only_788d3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_layout_append_only_788d3 BEFORE DELETE OR UPDATE ON public.cases_printlayout FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_layout_append_only_788d3();


--
-- Name: documents_lettertemplate pgtrigger_never_deleted_056e1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_056e1 BEFORE DELETE ON public.documents_lettertemplate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_056e1();


--
-- Name: cases_scan pgtrigger_never_deleted_0b32b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_0b32b BEFORE DELETE ON public.cases_scan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_0b32b();


--
-- Name: mandates_mandate pgtrigger_never_deleted_1fbc3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_1fbc3 BEFORE DELETE ON public.mandates_mandate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_1fbc3();


--
-- Name: consents_consent pgtrigger_never_deleted_24618; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_24618 BEFORE DELETE ON public.consents_consent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_24618();


--
-- Name: signing_request pgtrigger_never_deleted_360e5; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_360e5 BEFORE DELETE ON public.signing_request FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_360e5();


--
-- Name: documents_number pgtrigger_never_deleted_49d0c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_49d0c BEFORE DELETE ON public.documents_number FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_49d0c();


--
-- Name: documents_mail pgtrigger_never_deleted_645a3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_645a3 BEFORE DELETE ON public.documents_mail FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_645a3();


--
-- Name: records_record pgtrigger_never_deleted_6e2c1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_6e2c1 BEFORE DELETE ON public.records_record FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_6e2c1();


--
-- Name: exchange_receivedmessage pgtrigger_never_deleted_9eedb; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_9eedb BEFORE DELETE ON public.exchange_receivedmessage FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_9eedb();


--
-- Name: signing_authority pgtrigger_never_deleted_be25d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_be25d BEFORE DELETE ON public.signing_authority FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_be25d();


--
-- Name: cases_handing pgtrigger_never_deleted_c16af; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_c16af BEFORE DELETE ON public.cases_handing FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_c16af();


--
-- Name: signing_power pgtrigger_never_deleted_c45e6; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_c45e6 BEFORE DELETE ON public.signing_power FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_c45e6();


--
-- Name: exchange_sending pgtrigger_never_deleted_c99d8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_c99d8 BEFORE DELETE ON public.exchange_sending FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_c99d8();


--
-- Name: cases_case pgtrigger_never_deleted_d7375; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_d7375 BEFORE DELETE ON public.cases_case FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_d7375();


--
-- Name: document_store_use pgtrigger_never_deleted_f37f9; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_f37f9 BEFORE DELETE ON public.document_store_use FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_f37f9();


--
-- Name: document_store_item pgtrigger_never_deleted_f801a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_never_deleted_f801a BEFORE DELETE ON public.document_store_item FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_f801a();


--
-- Name: cases_opinion pgtrigger_opinion_append_only_378ff; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_opinion_append_only_378ff BEFORE DELETE OR UPDATE ON public.cases_opinion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_opinion_append_only_378ff();


--
-- Name: organisations_unitcode pgtrigger_organisations_code_token_2c498; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_organisations_code_token_2c498 AFTER INSERT OR DELETE OR UPDATE ON public.organisations_unitcode FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_organisations_code_token_2c498();


--
-- Name: organisations_unit pgtrigger_organisations_unit_token_5ffb8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_organisations_unit_token_5ffb8 AFTER INSERT OR DELETE OR UPDATE ON public.organisations_unit FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_organisations_unit_token_5ffb8();


--
-- Name: organisations_unit pgtrigger_place_in_tree_is_fixed_6e636; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_place_in_tree_is_fixed_6e636 BEFORE UPDATE ON public.organisations_unit FOR EACH ROW WHEN (((old.path IS DISTINCT FROM new.path) OR (old.parent_id IS DISTINCT FROM new.parent_id))) EXECUTE FUNCTION public.pgtrigger_place_in_tree_is_fixed_6e636();


--
-- Name: cases_printedform pgtrigger_printed_append_only_11124; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_printed_append_only_11124 BEFORE DELETE ON public.cases_printedform FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_printed_append_only_11124();


--
-- Name: cases_printedform pgtrigger_printed_facts_stay_53a47; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_printed_facts_stay_53a47 BEFORE UPDATE ON public.cases_printedform FOR EACH ROW WHEN (((old.case_id IS DISTINCT FROM new.case_id) OR (old.cause IS DISTINCT FROM new.cause) OR (old.data IS DISTINCT FROM new.data) OR (old.definition_id IS DISTINCT FROM new.definition_id) OR ((old.form)::text IS DISTINCT FROM (new.form)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.layout_id)::text IS DISTINCT FROM (new.layout_id)::text) OR (old.made_at IS DISTINCT FROM new.made_at) OR ((old.made_by)::text IS DISTINCT FROM (new.made_by)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.number)::text IS DISTINCT FROM (new.number)::text) OR ((old.qr)::text IS DISTINCT FROM (new.qr)::text) OR (old.sequence IS DISTINCT FROM new.sequence) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text) OR (old.unit_id IS DISTINCT FROM new.unit_id) OR (old.year IS DISTINCT FROM new.year))) EXECUTE FUNCTION public.pgtrigger_printed_facts_stay_53a47();


--
-- Name: service_portal_rating pgtrigger_rating_append_only_93d50; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_rating_append_only_93d50 BEFORE DELETE OR UPDATE ON public.service_portal_rating FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_rating_append_only_93d50();


--
-- Name: cases_case pgtrigger_search_vector_6e1dc; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_search_vector_6e1dc BEFORE INSERT OR UPDATE OF search_text ON public.cases_case FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_search_vector_6e1dc();


--
-- Name: procedures_entry pgtrigger_search_vector_912fd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_search_vector_912fd BEFORE INSERT OR UPDATE OF search_text ON public.procedures_entry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_search_vector_912fd();


--
-- Name: records_transfer pgtrigger_update_update_04d76; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_04d76 AFTER UPDATE ON public.records_transfer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_04d76();


--
-- Name: records_item pgtrigger_update_update_09c23; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_09c23 AFTER UPDATE ON public.records_item FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_09c23();


--
-- Name: cases_pause pgtrigger_update_update_0c319; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_0c319 AFTER UPDATE ON public.cases_pause FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0c319();


--
-- Name: exchange_agency pgtrigger_update_update_0d4e8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_0d4e8 AFTER UPDATE ON public.exchange_agency FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0d4e8();


--
-- Name: one_stop_offlineintake pgtrigger_update_update_13c35; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_13c35 AFTER UPDATE ON public.one_stop_offlineintake FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_13c35();


--
-- Name: organisations_unitcode pgtrigger_update_update_14bf5; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_14bf5 AFTER UPDATE ON public.organisations_unitcode FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_14bf5();


--
-- Name: signing_request pgtrigger_update_update_15561; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_15561 AFTER UPDATE ON public.signing_request FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_15561();


--
-- Name: cases_result pgtrigger_update_update_16350; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_16350 AFTER UPDATE ON public.cases_result FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_16350();


--
-- Name: records_record pgtrigger_update_update_1a81e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_1a81e AFTER UPDATE ON public.records_record FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1a81e();


--
-- Name: assignments_assignment pgtrigger_update_update_22493; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_22493 AFTER UPDATE ON public.assignments_assignment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_22493();


--
-- Name: people_merge pgtrigger_update_update_2a729; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_2a729 AFTER UPDATE ON public.people_merge FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2a729();


--
-- Name: people_householdmember pgtrigger_update_update_2b5a2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_2b5a2 AFTER UPDATE ON public.people_householdmember FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2b5a2();


--
-- Name: cases_supplement pgtrigger_update_update_3624c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_3624c AFTER UPDATE ON public.cases_supplement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3624c();


--
-- Name: exchange_sendingreceiver pgtrigger_update_update_39bfc; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_39bfc AFTER UPDATE ON public.exchange_sendingreceiver FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_39bfc();


--
-- Name: documents_comment pgtrigger_update_update_3bd57; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_3bd57 AFTER UPDATE ON public.documents_comment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3bd57();


--
-- Name: access_account pgtrigger_update_update_4401b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_4401b AFTER UPDATE ON public.access_account FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR ((old.full_name)::text IS DISTINCT FROM (new.full_name)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.person_id IS DISTINCT FROM new.person_id) OR ((old."position")::text IS DISTINCT FROM (new."position")::text) OR (old.unit_id IS DISTINCT FROM new.unit_id) OR ((old.username)::text IS DISTINCT FROM (new.username)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_4401b();


--
-- Name: signing_credential pgtrigger_update_update_4511b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_4511b AFTER UPDATE ON public.signing_credential FOR EACH ROW WHEN (((old.account_id IS DISTINCT FROM new.account_id) OR (old.certificate IS DISTINCT FROM new.certificate) OR (old.chain IS DISTINCT FROM new.chain) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.issuer)::text IS DISTINCT FROM (new.issuer)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.needs_pin IS DISTINCT FROM new.needs_pin) OR ((old.provider)::text IS DISTINCT FROM (new.provider)::text) OR ((old.reference)::text IS DISTINCT FROM (new.reference)::text) OR (old.removed_at IS DISTINCT FROM new.removed_at) OR ((old.serial)::text IS DISTINCT FROM (new.serial)::text) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR (old.unit_id IS DISTINCT FROM new.unit_id) OR (old.valid_from IS DISTINCT FROM new.valid_from) OR (old.valid_to IS DISTINCT FROM new.valid_to))) EXECUTE FUNCTION public.pgtrigger_update_update_4511b();


--
-- Name: cases_handing pgtrigger_update_update_45ed8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_45ed8 AFTER UPDATE ON public.cases_handing FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_45ed8();


--
-- Name: organisations_unitsuccession pgtrigger_update_update_47ee2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_47ee2 AFTER UPDATE ON public.organisations_unitsuccession FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_47ee2();


--
-- Name: signing_power pgtrigger_update_update_4baf6; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_4baf6 AFTER UPDATE ON public.signing_power FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4baf6();


--
-- Name: documents_mail pgtrigger_update_update_4c0d5; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_4c0d5 AFTER UPDATE ON public.documents_mail FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4c0d5();


--
-- Name: organisations_unitname pgtrigger_update_update_53826; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_53826 AFTER UPDATE ON public.organisations_unitname FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_53826();


--
-- Name: queueing_desk pgtrigger_update_update_59aa4; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_59aa4 AFTER UPDATE ON public.queueing_desk FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_59aa4();


--
-- Name: cases_paper pgtrigger_update_update_5f13b; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_5f13b AFTER UPDATE ON public.cases_paper FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5f13b();


--
-- Name: signing_step pgtrigger_update_update_60ab3; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_60ab3 AFTER UPDATE ON public.signing_step FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_60ab3();


--
-- Name: assignments_extension pgtrigger_update_update_66ff8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_66ff8 AFTER UPDATE ON public.assignments_extension FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_66ff8();


--
-- Name: access_substitution pgtrigger_update_update_69453; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_69453 AFTER UPDATE ON public.access_substitution FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_69453();


--
-- Name: queueing_group pgtrigger_update_update_6b5c8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_6b5c8 AFTER UPDATE ON public.queueing_group FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6b5c8();


--
-- Name: cases_transfer pgtrigger_update_update_7955f; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_7955f AFTER UPDATE ON public.cases_transfer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7955f();


--
-- Name: documents_lettertemplate pgtrigger_update_update_7a2ee; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_7a2ee AFTER UPDATE ON public.documents_lettertemplate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7a2ee();


--
-- Name: definitions_definition pgtrigger_update_update_7cfb1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_7cfb1 AFTER UPDATE ON public.definitions_definition FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7cfb1();


--
-- Name: document_store_use pgtrigger_update_update_7f44a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_7f44a AFTER UPDATE ON public.document_store_use FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7f44a();


--
-- Name: files_storedfile pgtrigger_update_update_8c2ef; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_8c2ef AFTER UPDATE ON public.files_storedfile FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8c2ef();


--
-- Name: mandates_mandate pgtrigger_update_update_8d76a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_8d76a AFTER UPDATE ON public.mandates_mandate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8d76a();


--
-- Name: reforms_reform pgtrigger_update_update_9531e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_9531e AFTER UPDATE ON public.reforms_reform FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9531e();


--
-- Name: queueing_ticket pgtrigger_update_update_974c0; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_974c0 AFTER UPDATE ON public.queueing_ticket FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_974c0();


--
-- Name: cases_scan pgtrigger_update_update_97d84; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_97d84 AFTER UPDATE ON public.cases_scan FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_97d84();


--
-- Name: definitions_legaldocument pgtrigger_update_update_9945a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_9945a AFTER UPDATE ON public.definitions_legaldocument FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9945a();


--
-- Name: documents_meeting pgtrigger_update_update_a3d43; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_a3d43 AFTER UPDATE ON public.documents_meeting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a3d43();


--
-- Name: documents_document pgtrigger_update_update_a3ed6; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_a3ed6 AFTER UPDATE ON public.documents_document FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a3ed6();


--
-- Name: organisations_unit pgtrigger_update_update_a7406; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_a7406 AFTER UPDATE ON public.organisations_unit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a7406();


--
-- Name: signing_authority pgtrigger_update_update_ac5bd; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_ac5bd AFTER UPDATE ON public.signing_authority FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ac5bd();


--
-- Name: document_store_item pgtrigger_update_update_b124c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_b124c AFTER UPDATE ON public.document_store_item FOR EACH ROW WHEN (((old.ended_at IS DISTINCT FROM new.ended_at) OR ((old.ended_reason)::text IS DISTINCT FROM (new.ended_reason)::text) OR (old.file_id IS DISTINCT FROM new.file_id) OR (old.holder_id IS DISTINCT FROM new.holder_id) OR (old.id IS DISTINCT FROM new.id) OR ((old.issued_by)::text IS DISTINCT FROM (new.issued_by)::text) OR (old.issued_on IS DISTINCT FROM new.issued_on) OR (old.kept_at IS DISTINCT FROM new.kept_at) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.kind_name)::text IS DISTINCT FROM (new.kind_name)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.number)::text IS DISTINCT FROM (new.number)::text) OR (old.replaced_by_id IS DISTINCT FROM new.replaced_by_id) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text) OR ((old.source_case)::text IS DISTINCT FROM (new.source_case)::text) OR ((old.source_key)::text IS DISTINCT FROM (new.source_key)::text) OR ((old.source_procedure)::text IS DISTINCT FROM (new.source_procedure)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.trust)::text IS DISTINCT FROM (new.trust)::text) OR (old.unit_id IS DISTINCT FROM new.unit_id) OR (old.valid_to IS DISTINCT FROM new.valid_to) OR ((old.verification_code)::text IS DISTINCT FROM (new.verification_code)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_b124c();


--
-- Name: calendar_calendarexception pgtrigger_update_update_bb175; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_bb175 AFTER UPDATE ON public.calendar_calendarexception FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bb175();


--
-- Name: people_personidentifier pgtrigger_update_update_bbd48; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_bbd48 AFTER UPDATE ON public.people_personidentifier FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bbd48();


--
-- Name: consents_consent pgtrigger_update_update_bc328; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_bc328 AFTER UPDATE ON public.consents_consent FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bc328();


--
-- Name: what_if_study pgtrigger_update_update_c809a; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_c809a AFTER UPDATE ON public.what_if_study FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c809a();


--
-- Name: calendar_workingcalendar pgtrigger_update_update_d01b2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_d01b2 AFTER UPDATE ON public.calendar_workingcalendar FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d01b2();


--
-- Name: documents_mailbox pgtrigger_update_update_d329e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_d329e AFTER UPDATE ON public.documents_mailbox FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d329e();


--
-- Name: people_duplicatepair pgtrigger_update_update_db0e9; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_db0e9 AFTER UPDATE ON public.people_duplicatepair FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_db0e9();


--
-- Name: people_household pgtrigger_update_update_dc1e1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_dc1e1 AFTER UPDATE ON public.people_household FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_dc1e1();


--
-- Name: people_person pgtrigger_update_update_de829; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_de829 AFTER UPDATE ON public.people_person FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_de829();


--
-- Name: access_rolegrant pgtrigger_update_update_df172; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_df172 AFTER UPDATE ON public.access_rolegrant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_df172();


--
-- Name: cases_task pgtrigger_update_update_e050d; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e050d AFTER UPDATE ON public.cases_task FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e050d();


--
-- Name: queueing_counter pgtrigger_update_update_e05e6; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e05e6 AFTER UPDATE ON public.queueing_counter FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e05e6();


--
-- Name: queueing_booking pgtrigger_update_update_e2d83; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e2d83 AFTER UPDATE ON public.queueing_booking FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e2d83();


--
-- Name: reforms_answer pgtrigger_update_update_e36fa; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e36fa AFTER UPDATE ON public.reforms_answer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e36fa();


--
-- Name: signing_attempt pgtrigger_update_update_e87bf; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e87bf AFTER UPDATE ON public.signing_attempt FOR EACH ROW WHEN (((old.batch IS DISTINCT FROM new.batch) OR (old.closed_at IS DISTINCT FROM new.closed_at) OR (old.credential_id IS DISTINCT FROM new.credential_id) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR (old.prepared_id IS DISTINCT FROM new.prepared_id) OR (old.room_end IS DISTINCT FROM new.room_end) OR (old.room_start IS DISTINCT FROM new.room_start) OR (old.started_at IS DISTINCT FROM new.started_at) OR (old.started_by_id IS DISTINCT FROM new.started_by_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.step_id IS DISTINCT FROM new.step_id) OR ((old.transaction)::text IS DISTINCT FROM (new.transaction)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_e87bf();


--
-- Name: exchange_receivedmessage pgtrigger_update_update_e9c27; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_e9c27 AFTER UPDATE ON public.exchange_receivedmessage FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e9c27();


--
-- Name: exchange_sending pgtrigger_update_update_ed847; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_ed847 AFTER UPDATE ON public.exchange_sending FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ed847();


--
-- Name: documents_recipient pgtrigger_update_update_ee856; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_ee856 AFTER UPDATE ON public.documents_recipient FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ee856();


--
-- Name: access_accesstoken pgtrigger_update_update_ef1ad; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_ef1ad AFTER UPDATE ON public.access_accesstoken FOR EACH ROW WHEN (((old.account_id IS DISTINCT FROM new.account_id) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at))) EXECUTE FUNCTION public.pgtrigger_update_update_ef1ad();


--
-- Name: messaging_preference pgtrigger_update_update_f0017; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_f0017 AFTER UPDATE ON public.messaging_preference FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f0017();


--
-- Name: cases_consultation pgtrigger_update_update_f3fc8; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_f3fc8 AFTER UPDATE ON public.cases_consultation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f3fc8();


--
-- Name: cases_case pgtrigger_update_update_f5146; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_f5146 AFTER UPDATE ON public.cases_case FOR EACH ROW WHEN (((old.accepted_at IS DISTINCT FROM new.accepted_at) OR (old.applicant_id IS DISTINCT FROM new.applicant_id) OR ((old.applicant_name)::text IS DISTINCT FROM (new.applicant_name)::text) OR ((old.applicant_phone)::text IS DISTINCT FROM (new.applicant_phone)::text) OR (old.assignee_id IS DISTINCT FROM new.assignee_id) OR (old.attention_at IS DISTINCT FROM new.attention_at) OR (old.branch_id IS DISTINCT FROM new.branch_id) OR ((old.channel)::text IS DISTINCT FROM (new.channel)::text) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR ((old.commune_code)::text IS DISTINCT FROM (new.commune_code)::text) OR (old.consultations_open IS DISTINCT FROM new.consultations_open) OR (old.definition_id IS DISTINCT FROM new.definition_id) OR ((old.delivery)::text IS DISTINCT FROM (new.delivery)::text) OR ((old.delivery_address)::text IS DISTINCT FROM (new.delivery_address)::text) OR ((old.delivery_method)::text IS DISTINCT FROM (new.delivery_method)::text) OR (old.due_at IS DISTINCT FROM new.due_at) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.fee_lines IS DISTINCT FROM new.fee_lines) OR (old.fee_total IS DISTINCT FROM new.fee_total) OR (old.filer_id IS DISTINCT FROM new.filer_id) OR ((old.filer_name)::text IS DISTINCT FROM (new.filer_name)::text) OR (old.flags IS DISTINCT FROM new.flags) OR (old.id IS DISTINCT FROM new.id) OR (old.intake_unit_id IS DISTINCT FROM new.intake_unit_id) OR (old.linked_open IS DISTINCT FROM new.linked_open) OR (old.mandate_id IS DISTINCT FROM new.mandate_id) OR ((old.money)::text IS DISTINCT FROM (new.money)::text) OR ((old.procedure_code)::text IS DISTINCT FROM (new.procedure_code)::text) OR ((old.procedure_name)::text IS DISTINCT FROM (new.procedure_name)::text) OR (old.returned_at IS DISTINCT FROM new.returned_at) OR (old.revision IS DISTINCT FROM new.revision) OR (old.root_id IS DISTINCT FROM new.root_id) OR ((old.stage)::text IS DISTINCT FROM (new.stage)::text) OR ((old.stage_role)::text IS DISTINCT FROM (new.stage_role)::text) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR ((old.submission_key)::text IS DISTINCT FROM (new.submission_key)::text) OR (old.submitted_at IS DISTINCT FROM new.submitted_at) OR ((old.sync)::text IS DISTINCT FROM (new.sync)::text) OR ((old.trail_head)::text IS DISTINCT FROM (new.trail_head)::text) OR (old.trail_length IS DISTINCT FROM new.trail_length) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION public.pgtrigger_update_update_f5146();


--
-- Name: procedures_import pgtrigger_update_update_fdb0e; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_update_update_fdb0e AFTER UPDATE ON public.procedures_import FOR EACH ROW WHEN (((old.applied_at IS DISTINCT FROM new.applied_at) OR (old.applied_by_id IS DISTINCT FROM new.applied_by_id) OR ((old.applied_by_name)::text IS DISTINCT FROM (new.applied_by_name)::text) OR (old.checked_at IS DISTINCT FROM new.checked_at) OR (old.checked_by_id IS DISTINCT FROM new.checked_by_id) OR ((old.checked_by_name)::text IS DISTINCT FROM (new.checked_by_name)::text) OR ((old.file_name)::text IS DISTINCT FROM (new.file_name)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.report IS DISTINCT FROM new.report) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_fdb0e();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();


--
-- Name: access_accesstoken access_accesstoken_account_id_422da1ec_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_accesstoken
    ADD CONSTRAINT access_accesstoken_account_id_422da1ec_fk_access_account_id FOREIGN KEY (account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_account access_account_person_id_8e5af6cf_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_account
    ADD CONSTRAINT access_account_person_id_8e5af6cf_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_account access_account_unit_id_421519c6_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_account
    ADD CONSTRAINT access_account_unit_id_421519c6_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_rolegrant access_rolegrant_account_id_6dd9dfeb_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_rolegrant
    ADD CONSTRAINT access_rolegrant_account_id_6dd9dfeb_fk_access_account_id FOREIGN KEY (account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_rolegrant access_rolegrant_follows_id_5f893f37_fk_access_rolegrant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_rolegrant
    ADD CONSTRAINT access_rolegrant_follows_id_5f893f37_fk_access_rolegrant_id FOREIGN KEY (follows_id) REFERENCES public.access_rolegrant(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_rolegrant access_rolegrant_source_id_5fe63801_fk_access_rolegrant_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_rolegrant
    ADD CONSTRAINT access_rolegrant_source_id_5fe63801_fk_access_rolegrant_id FOREIGN KEY (source_id) REFERENCES public.access_rolegrant(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_rolegrant access_rolegrant_unit_id_dc2fff75_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_rolegrant
    ADD CONSTRAINT access_rolegrant_unit_id_dc2fff75_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_substitution access_substitution_absent_id_2b8da123_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_substitution
    ADD CONSTRAINT access_substitution_absent_id_2b8da123_fk_access_account_id FOREIGN KEY (absent_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_substitution access_substitution_substitute_id_3da2729a_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_substitution
    ADD CONSTRAINT access_substitution_substitute_id_3da2729a_fk_access_account_id FOREIGN KEY (substitute_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_access_account_id FOREIGN KEY (user_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_assignment assignments_assignme_giver_unit_id_5a0f5de6_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_assignment
    ADD CONSTRAINT assignments_assignme_giver_unit_id_5a0f5de6_fk_organisat FOREIGN KEY (giver_unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_assignment assignments_assignme_parent_id_12d7f690_fk_assignmen; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_assignment
    ADD CONSTRAINT assignments_assignme_parent_id_12d7f690_fk_assignmen FOREIGN KEY (parent_id) REFERENCES public.assignments_assignment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_assignment assignments_assignme_unit_id_c933feec_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_assignment
    ADD CONSTRAINT assignments_assignme_unit_id_c933feec_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_assignment assignments_assignment_account_id_9be670b9_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_assignment
    ADD CONSTRAINT assignments_assignment_account_id_9be670b9_fk_access_account_id FOREIGN KEY (account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_assignment assignments_assignment_giver_id_cb482d98_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_assignment
    ADD CONSTRAINT assignments_assignment_giver_id_cb482d98_fk_access_account_id FOREIGN KEY (giver_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_extension assignments_extensio_assignment_id_1426e28e_fk_assignmen; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_extension
    ADD CONSTRAINT assignments_extensio_assignment_id_1426e28e_fk_assignmen FOREIGN KEY (assignment_id) REFERENCES public.assignments_assignment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_report assignments_report_assignment_id_9203f66a_fk_assignmen; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_report
    ADD CONSTRAINT assignments_report_assignment_id_9203f66a_fk_assignmen FOREIGN KEY (assignment_id) REFERENCES public.assignments_assignment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_report assignments_report_by_id_8fbd5e4e_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_report
    ADD CONSTRAINT assignments_report_by_id_8fbd5e4e_fk_access_account_id FOREIGN KEY (by_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_support assignments_support_assignment_id_cd059839_fk_assignmen; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_support
    ADD CONSTRAINT assignments_support_assignment_id_cd059839_fk_assignmen FOREIGN KEY (assignment_id) REFERENCES public.assignments_assignment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: assignments_support assignments_support_unit_id_c741f0fa_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments_support
    ADD CONSTRAINT assignments_support_unit_id_c741f0fa_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: calendar_calendarexception calendar_calendarexc_calendar_id_8ef598fc_fk_calendar_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_calendarexception
    ADD CONSTRAINT calendar_calendarexc_calendar_id_8ef598fc_fk_calendar_ FOREIGN KEY (calendar_id) REFERENCES public.calendar_workingcalendar(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: calendar_calendarexception calendar_calendarexc_unit_id_5463edd4_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_calendarexception
    ADD CONSTRAINT calendar_calendarexc_unit_id_5463edd4_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: calendar_workingcalendar calendar_workingcale_inherits_id_e2ec23eb_fk_calendar_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_workingcalendar
    ADD CONSTRAINT calendar_workingcale_inherits_id_e2ec23eb_fk_calendar_ FOREIGN KEY (inherits_id) REFERENCES public.calendar_workingcalendar(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_case cases_case_applicant_id_756c921c_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_applicant_id_756c921c_fk_people_person_id FOREIGN KEY (applicant_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_case cases_case_assignee_id_28343c2e_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_assignee_id_28343c2e_fk_access_account_id FOREIGN KEY (assignee_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_case cases_case_definition_id_a0b1a394_fk_definitions_definition_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_definition_id_a0b1a394_fk_definitions_definition_id FOREIGN KEY (definition_id) REFERENCES public.definitions_definition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_case cases_case_filer_id_9233f83b_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_filer_id_9233f83b_fk_access_account_id FOREIGN KEY (filer_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_case cases_case_intake_unit_id_cbca5f98_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_intake_unit_id_cbca5f98_fk_organisations_unit_id FOREIGN KEY (intake_unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_case cases_case_mandate_id_97e2c57c_fk_mandates_mandate_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_mandate_id_97e2c57c_fk_mandates_mandate_id FOREIGN KEY (mandate_id) REFERENCES public.mandates_mandate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_case cases_case_unit_id_f34fc706_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_unit_id_f34fc706_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_collectcode cases_collectcode_case_id_e9410114_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_collectcode
    ADD CONSTRAINT cases_collectcode_case_id_e9410114_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_consultation cases_consultation_asked_by_account_id_b82c5873_fk_access_ac; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_consultation
    ADD CONSTRAINT cases_consultation_asked_by_account_id_b82c5873_fk_access_ac FOREIGN KEY (asked_by_account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_consultation cases_consultation_case_id_6e73f919_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_consultation
    ADD CONSTRAINT cases_consultation_case_id_6e73f919_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_consultation cases_consultation_unit_id_8b5f3b57_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_consultation
    ADD CONSTRAINT cases_consultation_unit_id_8b5f3b57_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_extension cases_extension_case_id_583445e3_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_extension
    ADD CONSTRAINT cases_extension_case_id_583445e3_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_handing cases_handing_case_id_aa2bc182_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_handing
    ADD CONSTRAINT cases_handing_case_id_aa2bc182_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_handing cases_handing_file_id_a9ac2673_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_handing
    ADD CONSTRAINT cases_handing_file_id_a9ac2673_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_handing cases_handing_mandate_id_6f1af64f_fk_mandates_mandate_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_handing
    ADD CONSTRAINT cases_handing_mandate_id_6f1af64f_fk_mandates_mandate_id FOREIGN KEY (mandate_id) REFERENCES public.mandates_mandate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_handing cases_handing_unit_id_e0b57657_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_handing
    ADD CONSTRAINT cases_handing_unit_id_e0b57657_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_link cases_link_case_id_f9cc9f52_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_link
    ADD CONSTRAINT cases_link_case_id_f9cc9f52_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_link cases_link_origin_id_2168a1d4_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_link
    ADD CONSTRAINT cases_link_origin_id_2168a1d4_fk_cases_case_id FOREIGN KEY (origin_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_opinion cases_opinion_consultation_id_db2bf26c_fk_cases_consultation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_opinion
    ADD CONSTRAINT cases_opinion_consultation_id_db2bf26c_fk_cases_consultation_id FOREIGN KEY (consultation_id) REFERENCES public.cases_consultation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_paper cases_paper_case_id_1d2fd58d_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_case_id_1d2fd58d_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_paper cases_paper_file_id_cc1ea3fa_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_file_id_cc1ea3fa_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_paper cases_paper_item_id_8ac14b93_fk_document_store_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_item_id_8ac14b93_fk_document_store_item_id FOREIGN KEY (item_id) REFERENCES public.document_store_item(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_pause cases_pause_case_id_07eb111b_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_pause
    ADD CONSTRAINT cases_pause_case_id_07eb111b_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_printedform cases_printedform_case_id_3db958fb_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_printedform
    ADD CONSTRAINT cases_printedform_case_id_3db958fb_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_printedform cases_printedform_definition_id_501f251a_fk_definitio; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_printedform
    ADD CONSTRAINT cases_printedform_definition_id_501f251a_fk_definitio FOREIGN KEY (definition_id) REFERENCES public.definitions_definition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_printedform cases_printedform_file_id_d49765ed_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_printedform
    ADD CONSTRAINT cases_printedform_file_id_d49765ed_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_printedform cases_printedform_layout_id_b08458ce_fk_cases_pri; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_printedform
    ADD CONSTRAINT cases_printedform_layout_id_b08458ce_fk_cases_pri FOREIGN KEY (layout_id) REFERENCES public.cases_printlayout(digest) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_printedform cases_printedform_unit_id_f2601116_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_printedform
    ADD CONSTRAINT cases_printedform_unit_id_f2601116_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_result cases_result_approver_id_8810f506_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_result
    ADD CONSTRAINT cases_result_approver_id_8810f506_fk_access_account_id FOREIGN KEY (approver_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_result cases_result_case_id_c928775a_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_result
    ADD CONSTRAINT cases_result_case_id_c928775a_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_result cases_result_file_id_7ebbde0e_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_result
    ADD CONSTRAINT cases_result_file_id_7ebbde0e_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_result cases_result_replaced_by_id_8e97d04f_fk_cases_result_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_result
    ADD CONSTRAINT cases_result_replaced_by_id_8e97d04f_fk_cases_result_id FOREIGN KEY (replaced_by_id) REFERENCES public.cases_result(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_result cases_result_source_file_id_b81ddd8c_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_result
    ADD CONSTRAINT cases_result_source_file_id_b81ddd8c_fk_files_storedfile_id FOREIGN KEY (source_file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_result cases_result_unit_id_251a439c_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_result
    ADD CONSTRAINT cases_result_unit_id_251a439c_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_scan cases_scan_case_id_c795c0dc_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_scan
    ADD CONSTRAINT cases_scan_case_id_c795c0dc_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_scan cases_scan_item_id_75f32ee1_fk_document_store_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_scan
    ADD CONSTRAINT cases_scan_item_id_75f32ee1_fk_document_store_item_id FOREIGN KEY (item_id) REFERENCES public.document_store_item(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_scan cases_scan_paper_id_7c831178_fk_cases_paper_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_scan
    ADD CONSTRAINT cases_scan_paper_id_7c831178_fk_cases_paper_id FOREIGN KEY (paper_id) REFERENCES public.cases_paper(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_scan cases_scan_unit_id_25ff2332_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_scan
    ADD CONSTRAINT cases_scan_unit_id_25ff2332_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_supplement cases_supplement_case_id_4b00882c_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_supplement
    ADD CONSTRAINT cases_supplement_case_id_4b00882c_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_task cases_task_case_id_db8cf8f3_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_task
    ADD CONSTRAINT cases_task_case_id_db8cf8f3_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_task cases_task_unit_id_0471c058_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_task
    ADD CONSTRAINT cases_task_unit_id_0471c058_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_timer cases_timer_case_id_698423d5_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_timer
    ADD CONSTRAINT cases_timer_case_id_698423d5_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_trailrow cases_trailrow_case_id_2af5cef6_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_trailrow
    ADD CONSTRAINT cases_trailrow_case_id_2af5cef6_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_transfer cases_transfer_case_id_1158c67e_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_transfer
    ADD CONSTRAINT cases_transfer_case_id_1158c67e_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_transfer cases_transfer_from_unit_id_0ad9a26c_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_transfer
    ADD CONSTRAINT cases_transfer_from_unit_id_0ad9a26c_fk_organisations_unit_id FOREIGN KEY (from_unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_transfer cases_transfer_to_unit_id_3cf64988_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_transfer
    ADD CONSTRAINT cases_transfer_to_unit_id_3cf64988_fk_organisations_unit_id FOREIGN KEY (to_unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consents_consent consents_consent_person_id_9538f86b_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_consent
    ADD CONSTRAINT consents_consent_person_id_9538f86b_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consents_consent consents_consent_wording_id_88d1ee21_fk_definitio; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_consent
    ADD CONSTRAINT consents_consent_wording_id_88d1ee21_fk_definitio FOREIGN KEY (wording_id) REFERENCES public.definitions_definition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: definitions_legaldocument definitions_legaldoc_replaced_by_id_703e9811_fk_definitio; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.definitions_legaldocument
    ADD CONSTRAINT definitions_legaldoc_replaced_by_id_703e9811_fk_definitio FOREIGN KEY (replaced_by_id) REFERENCES public.definitions_legaldocument(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: document_store_item document_store_item_file_id_ba58021f_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_item
    ADD CONSTRAINT document_store_item_file_id_ba58021f_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: document_store_item document_store_item_holder_id_ce756006_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_item
    ADD CONSTRAINT document_store_item_holder_id_ce756006_fk_people_person_id FOREIGN KEY (holder_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: document_store_item document_store_item_replaced_by_id_e11a7e52_fk_document_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_item
    ADD CONSTRAINT document_store_item_replaced_by_id_e11a7e52_fk_document_ FOREIGN KEY (replaced_by_id) REFERENCES public.document_store_item(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: document_store_item document_store_item_unit_id_fbaf2538_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_item
    ADD CONSTRAINT document_store_item_unit_id_fbaf2538_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: document_store_use document_store_use_consent_id_630f6460_fk_consents_consent_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_use
    ADD CONSTRAINT document_store_use_consent_id_630f6460_fk_consents_consent_id FOREIGN KEY (consent_id) REFERENCES public.consents_consent(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: document_store_use document_store_use_item_id_90f4cbc3_fk_document_store_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_store_use
    ADD CONSTRAINT document_store_use_item_id_90f4cbc3_fk_document_store_item_id FOREIGN KEY (item_id) REFERENCES public.document_store_item(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_comment documents_comment_version_id_e474371d_fk_documents_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_comment
    ADD CONSTRAINT documents_comment_version_id_e474371d_fk_documents_version_id FOREIGN KEY (version_id) REFERENCES public.documents_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_copy documents_copy_document_id_ce1535d4_fk_documents_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_copy
    ADD CONSTRAINT documents_copy_document_id_ce1535d4_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_copy documents_copy_file_id_f9da669d_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_copy
    ADD CONSTRAINT documents_copy_file_id_f9da669d_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_counter documents_counter_unit_id_4774953f_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_counter
    ADD CONSTRAINT documents_counter_unit_id_4774953f_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_directive documents_directive_document_id_905ee3c9_fk_documents; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_directive
    ADD CONSTRAINT documents_directive_document_id_905ee3c9_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_directive documents_directive_unit_id_c4cff1d4_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_directive
    ADD CONSTRAINT documents_directive_unit_id_c4cff1d4_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_answers_id_d845928b_fk_documents_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_answers_id_d845928b_fk_documents_document_id FOREIGN KEY (answers_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_drafter_id_5c63b7c6_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_drafter_id_5c63b7c6_fk_access_account_id FOREIGN KEY (drafter_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_file_id_ac7fcc0b_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_file_id_ac7fcc0b_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_handler_id_54619ebd_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_handler_id_54619ebd_fk_access_account_id FOREIGN KEY (handler_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_lead_unit_id_5bfb8a93_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_lead_unit_id_5bfb8a93_fk_organisat FOREIGN KEY (lead_unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_leader_id_ffbe8f3f_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_leader_id_ffbe8f3f_fk_access_account_id FOREIGN KEY (leader_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_register_unit_id_b18c3667_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_register_unit_id_b18c3667_fk_organisat FOREIGN KEY (register_unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_replaces_id_54d67f4d_fk_documents; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_replaces_id_54d67f4d_fk_documents FOREIGN KEY (replaces_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_reviewer_id_3a02fec5_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_reviewer_id_3a02fec5_fk_access_account_id FOREIGN KEY (reviewer_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_signer_id_40c78fe4_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_signer_id_40c78fe4_fk_access_account_id FOREIGN KEY (signer_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_unit_id_f4f8a781_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_unit_id_f4f8a781_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_lettertemplate documents_lettertemp_file_id_d7d3ac9c_fk_files_sto; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_lettertemplate
    ADD CONSTRAINT documents_lettertemp_file_id_d7d3ac9c_fk_files_sto FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_lettertemplate documents_lettertemp_unit_id_ad056a6d_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_lettertemplate
    ADD CONSTRAINT documents_lettertemp_unit_id_ad056a6d_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_mail documents_mail_document_id_b7df9d92_fk_documents_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mail
    ADD CONSTRAINT documents_mail_document_id_b7df9d92_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_mail documents_mail_raw_file_id_9215121e_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mail
    ADD CONSTRAINT documents_mail_raw_file_id_9215121e_fk_files_storedfile_id FOREIGN KEY (raw_file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_mail documents_mail_unit_id_ba54cdda_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mail
    ADD CONSTRAINT documents_mail_unit_id_ba54cdda_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_mailbox documents_mailbox_unit_id_4728e4ab_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_mailbox
    ADD CONSTRAINT documents_mailbox_unit_id_4728e4ab_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_meeting documents_meeting_document_id_c27e3e03_fk_documents_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_meeting
    ADD CONSTRAINT documents_meeting_document_id_c27e3e03_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_meeting documents_meeting_unit_id_f88d3fa8_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_meeting
    ADD CONSTRAINT documents_meeting_unit_id_f88d3fa8_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_number documents_number_document_id_5036ffd2_fk_documents_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_number
    ADD CONSTRAINT documents_number_document_id_5036ffd2_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_number documents_number_unit_id_bea9a848_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_number
    ADD CONSTRAINT documents_number_unit_id_bea9a848_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_recipient documents_recipient_document_id_4caeb754_fk_documents; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_recipient
    ADD CONSTRAINT documents_recipient_document_id_4caeb754_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_savedsearch documents_savedsearch_account_id_05173ca8_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_savedsearch
    ADD CONSTRAINT documents_savedsearch_account_id_05173ca8_fk_access_account_id FOREIGN KEY (account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_text documents_text_document_id_81bf32ec_fk_documents_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_text
    ADD CONSTRAINT documents_text_document_id_81bf32ec_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_trailrow documents_trailrow_document_id_27fdef5a_fk_documents; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_trailrow
    ADD CONSTRAINT documents_trailrow_document_id_27fdef5a_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_version documents_version_by_id_4fe8a44b_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_version
    ADD CONSTRAINT documents_version_by_id_4fe8a44b_fk_access_account_id FOREIGN KEY (by_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_version documents_version_document_id_2745de5b_fk_documents_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_version
    ADD CONSTRAINT documents_version_document_id_2745de5b_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_version documents_version_docx_id_7684097d_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_version
    ADD CONSTRAINT documents_version_docx_id_7684097d_fk_files_storedfile_id FOREIGN KEY (docx_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_delivery events_delivery_event_id_c08f510e_fk_events_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_delivery
    ADD CONSTRAINT events_delivery_event_id_c08f510e_fk_events_event_id FOREIGN KEY (event_id) REFERENCES public.events_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: exchange_agency exchange_agency_unit_id_670dd38a_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_agency
    ADD CONSTRAINT exchange_agency_unit_id_670dd38a_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: exchange_receivedmessage exchange_receivedmes_sending_id_79709cd0_fk_exchange_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_receivedmessage
    ADD CONSTRAINT exchange_receivedmes_sending_id_79709cd0_fk_exchange_ FOREIGN KEY (sending_id) REFERENCES public.exchange_sending(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: exchange_receivedmessage exchange_receivedmes_unit_id_c9ff2f8b_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_receivedmessage
    ADD CONSTRAINT exchange_receivedmes_unit_id_c9ff2f8b_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: exchange_sending exchange_sending_unit_id_8285b760_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_sending
    ADD CONSTRAINT exchange_sending_unit_id_8285b760_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: exchange_sendingreceiver exchange_sendingrece_sending_id_7747a33b_fk_exchange_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange_sendingreceiver
    ADD CONSTRAINT exchange_sendingrece_sending_id_7747a33b_fk_exchange_ FOREIGN KEY (sending_id) REFERENCES public.exchange_sending(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: files_storedfile files_storedfile_blob_id_bdd9f48c_fk_files_blob_sha256; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_blob_id_bdd9f48c_fk_files_blob_sha256 FOREIGN KEY (blob_id) REFERENCES public.files_blob(sha256) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mandates_mandate mandates_mandate_agent_id_f681148c_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mandates_mandate
    ADD CONSTRAINT mandates_mandate_agent_id_f681148c_fk_people_person_id FOREIGN KEY (agent_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mandates_mandate mandates_mandate_file_id_72a6fb22_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mandates_mandate
    ADD CONSTRAINT mandates_mandate_file_id_72a6fb22_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mandates_mandate mandates_mandate_principal_id_a0e741f7_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mandates_mandate
    ADD CONSTRAINT mandates_mandate_principal_id_a0e741f7_fk_people_person_id FOREIGN KEY (principal_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_access_account_id FOREIGN KEY (user_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: one_stop_offlinedevice one_stop_offlinedevice_account_id_7a50aa8f_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_offlinedevice
    ADD CONSTRAINT one_stop_offlinedevice_account_id_7a50aa8f_fk_access_account_id FOREIGN KEY (account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: one_stop_offlineintake one_stop_offlineinta_unit_id_b3c4d8e8_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_offlineintake
    ADD CONSTRAINT one_stop_offlineinta_unit_id_b3c4d8e8_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: one_stop_offlineintake one_stop_offlineintake_account_id_6a4228c4_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_offlineintake
    ADD CONSTRAINT one_stop_offlineintake_account_id_6a4228c4_fk_access_account_id FOREIGN KEY (account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: one_stop_offlineintake one_stop_offlineintake_case_id_476038f0_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_offlineintake
    ADD CONSTRAINT one_stop_offlineintake_case_id_476038f0_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: one_stop_savedview one_stop_savedview_account_id_025798b8_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_stop_savedview
    ADD CONSTRAINT one_stop_savedview_account_id_025798b8_fk_access_account_id FOREIGN KEY (account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_unit organisations_unit_parent_id_c68c70a6_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unit
    ADD CONSTRAINT organisations_unit_parent_id_c68c70a6_fk_organisations_unit_id FOREIGN KEY (parent_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_unitcode organisations_unitco_unit_id_883037a4_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitcode
    ADD CONSTRAINT organisations_unitco_unit_id_883037a4_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_unitname organisations_unitna_unit_id_e215f633_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitname
    ADD CONSTRAINT organisations_unitna_unit_id_e215f633_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_unitsuccession organisations_unitsu_new_id_f4c20168_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitsuccession
    ADD CONSTRAINT organisations_unitsu_new_id_f4c20168_fk_organisat FOREIGN KEY (new_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organisations_unitsuccession organisations_unitsu_old_id_388b1ecf_fk_organisat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations_unitsuccession
    ADD CONSTRAINT organisations_unitsu_old_id_388b1ecf_fk_organisat FOREIGN KEY (old_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_duplicatepair people_duplicatepair_first_id_10e3156a_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_duplicatepair
    ADD CONSTRAINT people_duplicatepair_first_id_10e3156a_fk_people_person_id FOREIGN KEY (first_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_duplicatepair people_duplicatepair_second_id_09a5ee14_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_duplicatepair
    ADD CONSTRAINT people_duplicatepair_second_id_09a5ee14_fk_people_person_id FOREIGN KEY (second_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_householdmember people_householdmemb_household_id_5d283728_fk_people_ho; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT people_householdmemb_household_id_5d283728_fk_people_ho FOREIGN KEY (household_id) REFERENCES public.people_household(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_householdmember people_householdmember_person_id_949cc362_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT people_householdmember_person_id_949cc362_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_merge people_merge_kept_id_d4ee6e06_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_merge
    ADD CONSTRAINT people_merge_kept_id_d4ee6e06_fk_people_person_id FOREIGN KEY (kept_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_merge people_merge_merged_id_87dce616_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_merge
    ADD CONSTRAINT people_merge_merged_id_87dce616_fk_people_person_id FOREIGN KEY (merged_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person people_person_merged_into_id_138bbee4_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_merged_into_id_138bbee4_fk_people_person_id FOREIGN KEY (merged_into_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_personidentifier people_personidentifier_person_id_e2ddfc5e_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_personidentifier
    ADD CONSTRAINT people_personidentifier_person_id_e2ddfc5e_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;


--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);


--
-- Name: queueing_booking queueing_booking_desk_id_3bbbf27c_fk_queueing_desk_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_booking
    ADD CONSTRAINT queueing_booking_desk_id_3bbbf27c_fk_queueing_desk_unit_id FOREIGN KEY (desk_id) REFERENCES public.queueing_desk(unit_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_booking queueing_booking_person_id_85da3308_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_booking
    ADD CONSTRAINT queueing_booking_person_id_85da3308_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_counter queueing_counter_desk_id_d5930a63_fk_queueing_desk_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_counter
    ADD CONSTRAINT queueing_counter_desk_id_d5930a63_fk_queueing_desk_unit_id FOREIGN KEY (desk_id) REFERENCES public.queueing_desk(unit_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_counter queueing_counter_officer_id_941c4fd1_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_counter
    ADD CONSTRAINT queueing_counter_officer_id_941c4fd1_fk_access_account_id FOREIGN KEY (officer_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_desk queueing_desk_unit_id_43c788b9_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_desk
    ADD CONSTRAINT queueing_desk_unit_id_43c788b9_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_group queueing_group_desk_id_c28a5d9e_fk_queueing_desk_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_group
    ADD CONSTRAINT queueing_group_desk_id_c28a5d9e_fk_queueing_desk_unit_id FOREIGN KEY (desk_id) REFERENCES public.queueing_desk(unit_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_number queueing_number_desk_id_8b61a79f_fk_queueing_desk_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_number
    ADD CONSTRAINT queueing_number_desk_id_8b61a79f_fk_queueing_desk_unit_id FOREIGN KEY (desk_id) REFERENCES public.queueing_desk(unit_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_slot queueing_slot_desk_id_d61d1355_fk_queueing_desk_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_slot
    ADD CONSTRAINT queueing_slot_desk_id_d61d1355_fk_queueing_desk_unit_id FOREIGN KEY (desk_id) REFERENCES public.queueing_desk(unit_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_ticket queueing_ticket_booking_id_40a4c44e_fk_queueing_booking_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_ticket
    ADD CONSTRAINT queueing_ticket_booking_id_40a4c44e_fk_queueing_booking_id FOREIGN KEY (booking_id) REFERENCES public.queueing_booking(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_ticket queueing_ticket_counter_id_16690565_fk_queueing_counter_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_ticket
    ADD CONSTRAINT queueing_ticket_counter_id_16690565_fk_queueing_counter_id FOREIGN KEY (counter_id) REFERENCES public.queueing_counter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: queueing_ticket queueing_ticket_desk_id_ab06b607_fk_queueing_desk_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queueing_ticket
    ADD CONSTRAINT queueing_ticket_desk_id_ab06b607_fk_queueing_desk_unit_id FOREIGN KEY (desk_id) REFERENCES public.queueing_desk(unit_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: records_item records_item_record_id_8c35b9b3_fk_records_record_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_item
    ADD CONSTRAINT records_item_record_id_8c35b9b3_fk_records_record_id FOREIGN KEY (record_id) REFERENCES public.records_record(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: records_record records_record_rules_id_6943128f_fk_definitions_definition_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_record
    ADD CONSTRAINT records_record_rules_id_6943128f_fk_definitions_definition_id FOREIGN KEY (rules_id) REFERENCES public.definitions_definition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: records_record records_record_transfer_id_edd595c5_fk_records_transfer_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_record
    ADD CONSTRAINT records_record_transfer_id_edd595c5_fk_records_transfer_id FOREIGN KEY (transfer_id) REFERENCES public.records_transfer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: records_record records_record_unit_id_36cc45cd_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_record
    ADD CONSTRAINT records_record_unit_id_36cc45cd_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: records_transfer records_transfer_unit_id_822d1a09_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records_transfer
    ADD CONSTRAINT records_transfer_unit_id_822d1a09_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_answer reforms_answer_reform_id_821ab865_fk_reforms_reform_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_answer
    ADD CONSTRAINT reforms_answer_reform_id_821ab865_fk_reforms_reform_id FOREIGN KEY (reform_id) REFERENCES public.reforms_reform(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_item reforms_item_new_unit_id_8c8dce81_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_item
    ADD CONSTRAINT reforms_item_new_unit_id_8c8dce81_fk_organisations_unit_id FOREIGN KEY (new_unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_item reforms_item_old_unit_id_ad84fc8c_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_item
    ADD CONSTRAINT reforms_item_old_unit_id_ad84fc8c_fk_organisations_unit_id FOREIGN KEY (old_unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_item reforms_item_reform_id_6fb0a822_fk_reforms_reform_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_item
    ADD CONSTRAINT reforms_item_reform_id_6fb0a822_fk_reforms_reform_id FOREIGN KEY (reform_id) REFERENCES public.reforms_reform(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_newunit reforms_newunit_reform_id_df0cf954_fk_reforms_reform_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_newunit
    ADD CONSTRAINT reforms_newunit_reform_id_df0cf954_fk_reforms_reform_id FOREIGN KEY (reform_id) REFERENCES public.reforms_reform(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_reform reforms_reform_confirmed_by_id_a199951c_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_reform
    ADD CONSTRAINT reforms_reform_confirmed_by_id_a199951c_fk_access_account_id FOREIGN KEY (confirmed_by_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_reform reforms_reform_planned_by_id_5ed1e792_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_reform
    ADD CONSTRAINT reforms_reform_planned_by_id_5ed1e792_fk_access_account_id FOREIGN KEY (planned_by_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_reform reforms_reform_scope_id_9cee2887_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_reform
    ADD CONSTRAINT reforms_reform_scope_id_9cee2887_fk_organisations_unit_id FOREIGN KEY (scope_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_row reforms_row_old_id_fd007471_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_row
    ADD CONSTRAINT reforms_row_old_id_fd007471_fk_organisations_unit_id FOREIGN KEY (old_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: reforms_row reforms_row_reform_id_29bc1118_fk_reforms_reform_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reforms_row
    ADD CONSTRAINT reforms_row_reform_id_29bc1118_fk_reforms_reform_id FOREIGN KEY (reform_id) REFERENCES public.reforms_reform(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: service_portal_rating service_portal_rating_case_id_bcb62864_fk_cases_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_portal_rating
    ADD CONSTRAINT service_portal_rating_case_id_bcb62864_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: service_portal_rating service_portal_rating_unit_id_a47d9757_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_portal_rating
    ADD CONSTRAINT service_portal_rating_unit_id_a47d9757_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: service_score_forecast service_score_foreca_fact_id_e5410b86_fk_service_s; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.service_score_forecast
    ADD CONSTRAINT service_score_foreca_fact_id_e5410b86_fk_service_s FOREIGN KEY (fact_id) REFERENCES public.service_score_dossierfact(case_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_attempt signing_attempt_credential_id_ab4ce34f_fk_signing_credential_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_attempt
    ADD CONSTRAINT signing_attempt_credential_id_ab4ce34f_fk_signing_credential_id FOREIGN KEY (credential_id) REFERENCES public.signing_credential(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_attempt signing_attempt_prepared_id_7478f0c9_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_attempt
    ADD CONSTRAINT signing_attempt_prepared_id_7478f0c9_fk_files_storedfile_id FOREIGN KEY (prepared_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_attempt signing_attempt_started_by_id_87247641_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_attempt
    ADD CONSTRAINT signing_attempt_started_by_id_87247641_fk_access_account_id FOREIGN KEY (started_by_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_attempt signing_attempt_step_id_f1afa597_fk_signing_step_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_attempt
    ADD CONSTRAINT signing_attempt_step_id_f1afa597_fk_signing_step_id FOREIGN KEY (step_id) REFERENCES public.signing_step(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_credential signing_credential_account_id_86625a96_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_credential
    ADD CONSTRAINT signing_credential_account_id_86625a96_fk_access_account_id FOREIGN KEY (account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_credential signing_credential_unit_id_7f4cc7ba_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_credential
    ADD CONSTRAINT signing_credential_unit_id_7f4cc7ba_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_power signing_power_deputy_id_4813fed2_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_power
    ADD CONSTRAINT signing_power_deputy_id_4813fed2_fk_access_account_id FOREIGN KEY (deputy_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_power signing_power_principal_id_7863e5d3_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_power
    ADD CONSTRAINT signing_power_principal_id_7863e5d3_fk_access_account_id FOREIGN KEY (principal_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_request signing_request_file_id_837c30ea_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_request
    ADD CONSTRAINT signing_request_file_id_837c30ea_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_request signing_request_opened_by_id_3d7d061b_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_request
    ADD CONSTRAINT signing_request_opened_by_id_3d7d061b_fk_access_account_id FOREIGN KEY (opened_by_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_request signing_request_result_file_id_5e23771e_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_request
    ADD CONSTRAINT signing_request_result_file_id_5e23771e_fk_files_storedfile_id FOREIGN KEY (result_file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_step signing_step_account_id_e1b5acd4_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_step
    ADD CONSTRAINT signing_step_account_id_e1b5acd4_fk_access_account_id FOREIGN KEY (account_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_step signing_step_credential_id_9be31f4f_fk_signing_credential_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_step
    ADD CONSTRAINT signing_step_credential_id_9be31f4f_fk_signing_credential_id FOREIGN KEY (credential_id) REFERENCES public.signing_credential(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_step signing_step_principal_id_66b87607_fk_access_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_step
    ADD CONSTRAINT signing_step_principal_id_66b87607_fk_access_account_id FOREIGN KEY (principal_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_step signing_step_request_id_4b98b172_fk_signing_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_step
    ADD CONSTRAINT signing_step_request_id_4b98b172_fk_signing_request_id FOREIGN KEY (request_id) REFERENCES public.signing_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: signing_step signing_step_unit_id_883733c8_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signing_step
    ADD CONSTRAINT signing_step_unit_id_883733c8_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: socialaccount_socialtoken socialaccount_social_account_id_951f210e_fk_socialacc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: socialaccount_socialtoken socialaccount_social_app_id_636a42d7_fk_socialacc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: socialaccount_socialaccount socialaccount_social_user_id_8146e70c_fk_access_ac; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_access_ac FOREIGN KEY (user_id) REFERENCES public.access_account(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: what_if_study what_if_study_unit_id_af95557f_fk_organisations_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.what_if_study
    ADD CONSTRAINT what_if_study_unit_id_af95557f_fk_organisations_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisations_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--


