import datetime
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='DossierFact',
            fields=[
                ('case_id', models.UUIDField(primary_key=True, serialize=False)),
                ('code', models.CharField(blank=True, max_length=40, verbose_name='mã hồ sơ')),
                ('procedure_code', models.CharField(blank=True, max_length=20)),
                ('definition_id', models.UUIDField(null=True)),
                ('root_id', models.UUIDField(default='00000000-0000-0000-0000-000000000000')),
                ('branch_id', models.UUIDField(default='00000000-0000-0000-0000-000000000000')),
                ('unit_id', models.UUIDField(default='00000000-0000-0000-0000-000000000000')),
                ('channel', models.CharField(blank=True, max_length=10)),
                ('status', models.CharField(blank=True, max_length=20)),
                ('stage', models.CharField(blank=True, max_length=64)),
                ('stage_role', models.CharField(blank=True, max_length=40)),
                ('stage_since', models.DateTimeField(null=True)),
                ('waiting', models.BooleanField(default=False)),
                ('received_at', models.DateTimeField(null=True)),
                ('due_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('late_at', models.DateTimeField(null=True)),
                ('received_month', models.DateField(default=datetime.date(9999, 12, 1))),
                ('ended_month', models.DateField(default=datetime.date(9999, 12, 1))),
                ('late_month', models.DateField(default=datetime.date(9999, 12, 1))),
                ('minutes', models.PositiveIntegerField(default=0)),
                ('input_file', models.BooleanField(default=False)),
                ('received', models.BooleanField(default=False)),
                ('compared', models.BooleanField(default=False)),
                ('online', models.BooleanField(default=False)),
                ('online_complete', models.BooleanField(default=False)),
                ('fee_due', models.BooleanField(default=False)),
                ('paid_online', models.BooleanField(default=False)),
                ('with_result', models.BooleanField(default=False)),
                ('result_file', models.BooleanField(default=False)),
                ('both_files', models.BooleanField(default=False)),
                ('reused', models.BooleanField(default=False)),
                ('from_store', models.BooleanField(default=False)),
                ('verified', models.BooleanField(default=False)),
            ],
            options={
                'verbose_name': 'hồ sơ được tính điểm',
                'indexes': [models.Index(fields=['unit_id', 'received_month', 'case_id'], name='score_fact_unit'), models.Index(fields=['branch_id', 'received_month', 'case_id'], name='score_fact_branch'), models.Index(fields=['root_id', 'received_month', 'case_id'], name='score_fact_root'), models.Index(fields=['unit_id', 'ended_month', 'case_id'], name='score_fact_unit_ended'), models.Index(fields=['branch_id', 'ended_month', 'case_id'], name='score_fact_branch_ended'), models.Index(fields=['root_id', 'ended_month', 'case_id'], name='score_fact_root_ended'), models.Index(fields=['received_month'], name='score_fact_month'), models.Index(condition=models.Q(('ended_month', datetime.date(9999, 12, 1)), ('received', True)), fields=['late_at', 'case_id'], name='score_fact_open')],
            },
        ),
        migrations.CreateModel(
            name='MonthCell',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('unit_id', models.UUIDField()),
                ('root_id', models.UUIDField()),
                ('branch_id', models.UUIDField()),
                ('received_month', models.DateField()),
                ('ended_month', models.DateField()),
                ('late_month', models.DateField()),
                ('dossiers', models.IntegerField(default=0)),
                ('received', models.IntegerField(default=0)),
                ('compared', models.IntegerField(default=0)),
                ('online', models.IntegerField(default=0)),
                ('online_complete', models.IntegerField(default=0)),
                ('fee_due', models.IntegerField(default=0)),
                ('paid_online', models.IntegerField(default=0)),
                ('with_result', models.IntegerField(default=0)),
                ('result_file', models.IntegerField(default=0)),
                ('both_files', models.IntegerField(default=0)),
                ('reused', models.IntegerField(default=0)),
                ('from_store', models.IntegerField(default=0)),
                ('verified', models.IntegerField(default=0)),
            ],
            options={
                'verbose_name': 'số đếm theo tháng',
                'indexes': [models.Index(fields=['received_month'], name='score_cell_received'), models.Index(fields=['ended_month'], name='score_cell_ended')],
                'constraints': [models.UniqueConstraint(fields=('unit_id', 'root_id', 'branch_id', 'received_month', 'ended_month', 'late_month'), name='score_cell_once')],
            },
        ),
        migrations.CreateModel(
            name='ProcedureCell',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('unit_id', models.UUIDField()),
                ('root_id', models.UUIDField()),
                ('branch_id', models.UUIDField()),
                ('procedure_code', models.CharField(max_length=20)),
                ('received_month', models.DateField()),
                ('received', models.IntegerField(default=0)),
                ('online', models.IntegerField(default=0)),
                ('finished', models.IntegerField(default=0)),
                ('minutes', models.BigIntegerField(default=0)),
            ],
            options={
                'verbose_name': 'số đếm theo thủ tục',
                'indexes': [models.Index(fields=['received_month'], name='score_procedure_month')],
                'constraints': [models.UniqueConstraint(fields=('unit_id', 'root_id', 'branch_id', 'procedure_code', 'received_month'), name='score_procedure_once')],
            },
        ),
        migrations.CreateModel(
            name='StageTime',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('case_id', models.UUIDField()),
                ('opened_at', models.DateTimeField()),
                ('procedure_code', models.CharField(max_length=20)),
                ('stage', models.CharField(max_length=64)),
                ('role', models.CharField(max_length=40)),
                ('unit_id', models.UUIDField()),
                ('ended_on', models.DateField()),
                ('minutes', models.PositiveIntegerField()),
                ('rest', models.PositiveIntegerField()),
            ],
            options={
                'verbose_name': 'thời gian của một bước',
                'indexes': [models.Index(fields=['procedure_code', 'stage', 'ended_on'], name='score_stage_procedure'), models.Index(fields=['role', 'ended_on'], name='score_stage_role')],
                'constraints': [models.UniqueConstraint(fields=('case_id', 'opened_at'), name='score_stage_once')],
            },
        ),
        migrations.CreateModel(
            name='Forecast',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_on', models.DateField()),
                ('likely', models.BooleanField()),
                ('fact', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='forecasts', to='service_score.dossierfact')),
            ],
            options={
                'verbose_name': 'dự báo trễ hạn',
                'indexes': [models.Index(fields=['made_on'], name='score_forecast_day')],
                'constraints': [models.UniqueConstraint(fields=('fact', 'made_on'), name='score_forecast_once')],
            },
        ),
    ]
